using Yuimori.Workbench.Exchange.Assembly;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Guess;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.ThreatDragon;

/// <summary>
/// Reads the threats of a cell: each a stated risk, its mitigation a countermeasure, its status a note.
/// </summary>
internal static class ThreatDragonThreats
{
    public static void Read(Cell cell, ImportContext context, Assembler assembler, RiskAssembler risks)
    {
        var listed = cell.Data.Maps("threats").ToList();
        if (listed.Count == 0 && cell.Data != cell.Node) listed = [.. cell.Node.Maps("threats")];
        foreach (var threat in listed)
        {
            var risk = risks.Risk(new(threat, null, threat.Text("title"), cell.Key)
            {
                Damage = threat.Text("description"),
                Severity = threat.Text("severity"),
                Threat = ThreatGuess.ClassOf(threat.Text("type"), threat.Text("title")),
            });
            if (risk is not null) Status(threat, risk, context, risks, assembler.Place(cell.Key)!);
        }
    }

    private static void Status(
        ForeignMap threat, RiskSelector risk, ImportContext context, RiskAssembler risks, string place)
    {
        var status = threat.Text("status") ?? "";
        var isMitigated = status.Equals("Mitigated", StringComparison.OrdinalIgnoreCase);
        var mitigation = threat.Text("mitigation");
        if (mitigation is not null && !IsPlaceholder(mitigation))
        {
            risks.Measure(
                threat, null, mitigation, [place], [risk], isMitigated ? MeasureState.Implemented
                    : MeasureState.Planned);
        }

        var score = context.Line(threat.Text("score"), threat);
        var parts = new[]
        {
            IsOpen(status) || isMitigated ? null : $"Threat Dragon: {status}",
            score is null ? null : $"score: {score}",
        };
        var text = string.Join("; ", parts.OfType<string>());
        risks.Note(
            risk, isMitigated ? NoteStatus.Done : IsOpen(status) ? NoteStatus.Open : null,
            context.Both(text.Length == 0 ? null : text, threat), null);
    }

    private static bool IsOpen(string status) => status.Length == 0
        || status.Equals("Open", StringComparison.OrdinalIgnoreCase);

    // What the tool itself fills in when nobody writes anything.
    private static bool IsPlaceholder(string text) =>
        text.StartsWith("Provide remediation for this threat", StringComparison.OrdinalIgnoreCase);
}
