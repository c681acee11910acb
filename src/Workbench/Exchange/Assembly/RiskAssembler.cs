using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Draft;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Guess;
using Yuimori.Workbench.Exchange.Losses;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Assembly;

/// <summary>Puts threats, mitigations and what people said about them into a draft.</summary>
internal sealed class RiskAssembler(Assembler assembler)
{
    // One maker a place: the same threat at two places has one id before the @, as a found risk has.
    private readonly Dictionary<string, IdMaker> _riskIds = new(StringComparer.Ordinal);
    private readonly IdMaker _measureIds = new();

    private SystemDraft Draft => assembler.Draft;

    private ImportContext Context => assembler.Context;

    /// <summary>Adds a threat as a stated risk; null after it was listed as lost.</summary>
    public RiskSelector? Risk(FoundRisk found)
    {
        if (assembler.Place(found.PlaceKey) is not { } place)
        {
            Context.Losses.Add("threat", Context.At(found.Node), Reasons.NowhereApplied);
            return null;
        }

        var threat = found.Threat ?? "TH-07";
        if (!_riskIds.TryGetValue(place, out var ids)) _riskIds[place] = ids = new();
        var id = ids.Make(found.Key, found.Title, "risk");
        if (found.Severity is not null) Context.Losses.Add("threat severity", Context.At(found.Node), SeverityOnly);
        Draft.Risks.Add(new()
        {
            Id = id,
            Title = LocalisedText.Same(Context.Line(found.Title, found.Node) ?? id),
            Damage = Context.Both(found.Damage, found.Node),
            At = place,
            Threat = threat,
            Vector = ThreatGuess.VectorOf(found.Severity, threat),
            Functions = [],
            Source = found.Source,
            Position = YamlPosition.Start,
        });
        Draft.Review("risks", VectorReview);
        if (found.Threat is null) Draft.Review($"risks/{id}@{place}", ClassReview);
        return new(id, place, YamlPosition.Start);
    }

    /// <summary>Adds a mitigation as a countermeasure; null after it was listed as lost.</summary>
    public string? Measure(
        ForeignNode node, string? key, string? name, IEnumerable<string> places, IEnumerable<RiskSelector> against,
        MeasureState state)
    {
        var at = places.Distinct().ToList();
        if (at.Count == 0)
        {
            Context.Losses.Add("mitigation", Context.At(node), Reasons.NowhereApplied);
            return null;
        }

        var id = _measureIds.Make(key, name, "measure");
        Draft.Countermeasures.Add(new()
        {
            Id = id,
            Name = Context.Both(name, node) ?? LocalisedText.Same(id),
            At = at,
            Against = [.. against.DistinctBy(r => r.ToString())],
            State = state,
            Numbers = [],
            Evidence = [],
            Position = YamlPosition.Start,
        });
        return id;
    }

    /// <summary>Adds a note on a risk.</summary>
    public void Note(RiskSelector risk, NoteStatus? status, LocalisedText? text, string? ticket)
    {
        if (status is null && text is null && ticket is null) return;
        Draft.Notes.Add(new([risk], status, text, ticket, YamlPosition.Start));
    }

    public void Decision(RiskSelector risk, DecisionKind kind, LocalisedText reason, string? person, DateOnly? until) =>
        Draft.Decisions.Add(new([risk], kind, reason, person, until, YamlPosition.Start));

    private static LocalisedText SeverityOnly { get; } = new(
        "仮のvectorを選ぶためにだけ使いました。", "Used only to pick a first vector.");

    private static LocalisedText VectorReview { get; } = new(
        "vectorは元の資料の深刻度からの仮の値です。1件ずつ評価してください。",
        "the vectors stand in for the source's severities; score each risk.");

    private static LocalisedText ClassReview { get; } = new(
        "脅威の分類が元の資料から分からないため、TH-07としています。",
        "the source does not say the threat class; TH-07 is assumed.");
}
