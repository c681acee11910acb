using System.Globalization;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Assembly;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Guess;
using Yuimori.Workbench.Exchange.Losses;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Threagile;

/// <summary>
/// Reads what people wrote about risks: their own categories with the risks identified, and the tracking of risks. The
/// risks that Threagile itself would compute are not in its file; tracking that names one by component keeps it.
/// </summary>
internal sealed class ThreagileRisks(ImportContext context, Assembler assembler)
{
    private static readonly string[] Places =
    [
        "most_relevant_communication_link", "most_relevant_technical_asset",
    ];

    private static readonly string[] Said = ["status", "justification", "ticket", "date", "checked_by"];

    private readonly RiskAssembler _risks = new(assembler);

    public void Read()
    {
        var categories = ThreagileReader.Titled(context.Root, "individual_risk_categories")
            .Concat(ThreagileReader.Titled(context.Root, "custom_risk_categories"));
        foreach (var category in categories) Category(category);
        foreach (var entry in context.Root.Map("risk_tracking")?.Entries ?? [])
        {
            if (entry.Value is ForeignMap tracking) Tracking(entry.Key, tracking);
        }
    }

    private void Category(Titled category)
    {
        var node = category.Node;
        var (stride, description) = (node.Text("stride"), node.Text("description"));
        var mitigation = node.Text("mitigation");
        var found = new List<RiskSelector>();
        foreach (var entry in node.Map("risks_identified")?.Entries ?? [])
        {
            if (entry.Value is not ForeignMap risk) continue;
            var place = Places.Select(risk.Text).FirstOrDefault(p => p is not null);
            var selector = _risks.Risk(new(risk, category.Id, category.Title, place)
            {
                Damage = description,
                Severity = risk.Text("severity"),
                Threat = ThreatGuess.ClassOf(stride),
            });
            if (selector is null) continue;
            found.Add(selector);
            _risks.Note(selector, NoteStatus.Open, context.Both(Plain(entry.Key), risk), null);
        }

        if (mitigation is not null)
            _risks.Measure(node, null, mitigation, found.Select(f => f.Where!), found, MeasureState.Planned);
    }

    private void Tracking(string id, ForeignMap tracking)
    {
        var parts = id.Split('@');
        var place = parts.Skip(1).Select(p => assembler.Place(p)).FirstOrDefault(p => p is not null);
        if (place is null || parts.Contains("*"))
        {
            assembler.Draft.Remarks.Add($"risk_tracking {context.Line(id, tracking)}: {Words(tracking)}");
            context.Losses.Add("risk_tracking.*", context.At(tracking), Reasons.Comment, 1);
            return;
        }

        var key = parts.Skip(1).First(p => assembler.Place(p) is not null);
        var risk = _risks.Risk(new(tracking, parts[0], parts[0].Replace('-', ' '), key)
        {
            Threat = ThreatGuess.ClassOf(parts[0]),
            Source = $"Threagile {context.Line(id, tracking)}",
        })!;
        Decide(risk, tracking);
    }

    private void Decide(RiskSelector risk, ForeignMap tracking)
    {
        var status = tracking.Text("status");
        var person = context.Line(tracking.Text("checked_by"), tracking);
        var reason = context.Both(tracking.Text("justification"), tracking);
        var date = tracking.Text("date");
        var day = DateOnly.TryParseExact(
            date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? read : (DateOnly?)null;
        var note = Status(status);
        var isDecided = false;
        if (reason is not null && person is not null && day is not null && status is "accepted" or "mitigated"
            or "false-positive")
            isDecided = Kept(risk, status!, reason!, person!, day!.Value);
        var text = isDecided ? null : reason;
        if (!isDecided && status is "accepted" or "false-positive")
            text = LocalisedText.Same($"Threagile: {status}. {reason?.En}".TrimEnd());
        _risks.Note(risk, note, text, context.Line(tracking.Text("ticket"), tracking));
        if (date is not null && (!isDecided || status == "mitigated"))
            context.Losses.Add("risk_tracking.*.date", context.At(tracking["date"]!), Reasons.NoPlace);
        if (!isDecided && person is not null)
            context.Losses.Add("risk_tracking.*.checked_by", context.At(tracking["checked_by"]!), Reasons.NoPlace);
    }

    /// <summary>
    /// What has person, reason and day. An expiry is not invented: the day of the source is the last one.
    /// </summary>
    private bool Kept(RiskSelector risk, string status, LocalisedText reason, string person, DateOnly day)
    {
        if (status == "false-positive")
        {
            assembler.Draft.Exceptions.Add(
                new([risk], ExceptionStatus.FalseAlarm, reason, person, day, YamlPosition.Start));
            assembler.Draft.Review($"exceptions/{risk}", Renew);
        }
        else if (status == "accepted")
        {
            _risks.Decision(risk, DecisionKind.Accept, reason, person, day);
            assembler.Draft.Review($"decisions/{risk}", Renew);
        }
        else
        {
            _risks.Decision(risk, DecisionKind.Treat, reason, person, null);
        }

        return true;
    }

    private static LocalisedText Renew { get; } = new(
        "元の資料には決定日だけがあり期限がありません。期限切れとして扱われるため、決め直してください。",
        "the source says when it was decided, not until when it holds; it counts as expired until somebody renews it.");

    private static NoteStatus? Status(string? status) => status switch
    {
        "unchecked" or "in-discussion" => NoteStatus.Open,
        "in-progress" => NoteStatus.InProgress,
        "mitigated" => NoteStatus.Done,
        _ => null,
    };

    private static string Words(ForeignMap tracking)
    {
        var words = Said.Select(tracking.Text).OfType<string>();
        return string.Join("; ", words.Select(w => w.Trim()));
    }

    // Titles of single risks carry HTML for its PDF report.
    private static string Plain(string title) =>
        title.Replace("<b>", "", StringComparison.Ordinal).Replace("</b>", "", StringComparison.Ordinal);
}
