using Yuimori.Catalogue;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Tables;

/// <summary>A risk as the three tables see it: one that a person states, or one that a rule found.</summary>
internal sealed record TableRisk
{
    /// <summary>What stands in a cell that nobody can fill.</summary>
    public static LocalisedText Unknown { get; } = LocalisedText.Same("－");

    public required int Number { get; init; }

    public required string Id { get; init; }

    /// <summary>The rule that found it; its own id when a person states it.</summary>
    public required string Rule { get; init; }

    public required LocalisedText Threat { get; init; }

    /// <summary>The threat without the remark that table 4-1 alone gives with it.</summary>
    public required LocalisedText Name { get; init; }

    public required LocalisedText Damage { get; init; }

    /// <summary>対象機器 and the six characteristics, in the order of table 4-1.</summary>
    public required IReadOnlyList<LocalisedText> Traits { get; init; }

    public required CrssScore Score { get; init; }

    /// <summary>Functions that a rule names against it, with what each does; none for a stated risk.</summary>
    public required IReadOnlyList<(FunctionId Id, LocalisedText Why)> Functions { get; init; }

    public static TableRisk Stated(int number, StatedRiskModel risk) => new()
    {
        Number = number,
        Id = risk.RiskId,
        Rule = risk.Id,
        Threat = risk.Title,
        Name = WithoutRemark(risk.Title),
        Damage = risk.Damage ?? Unknown,
        Traits = risk.Traits is not { } t
            ? [.. Enumerable.Repeat(Unknown, 7)]
            : [t.Device, SystemWords.RiskScope.LabelOf(t.Scope), t.Class, t.Interface, t.Who, t.Whom, t.Where],
        Score = Crss.Score(risk.Vector),
        Functions = [],
    };

    public static TableRisk Found(int number, AssessedRisk assessed, GuidelineCatalogue catalogue)
    {
        var (rule, place) = (assessed.Risk.Rule, assessed.Risk.Place);
        return new()
        {
            Number = number,
            Id = assessed.Risk.Id,
            Rule = rule.Id,
            Threat = assessed.Risk.Title,
            Name = rule.Title,
            Damage = rule.What,
            Traits =
            [
                DeviceOf(place), Unknown, catalogue.FindThreat(rule.Threat)!.Name, InterfacesOf(place), rule.Who,
                Joined(place.Assets.Select(a => a.Name)),
                Joined(place.Components.SelectMany(c => c.Environments).Distinct()
                    .Select(SystemWords.Environment.LabelOf)),
            ],
            Score = assessed.Risk.Score,
            Functions = [.. rule.Functions.Select(f => (f.Id, f.Why))],
        };
    }

    /// <summary>Several words in one cell; <see cref="Unknown"/> when there are none.</summary>
    public static LocalisedText Joined(IEnumerable<LocalisedText> words)
    {
        var list = words.ToList();
        return list.Count == 0
            ? Unknown
            : new(string.Join("、", list.Select(w => w.Ja)), string.Join(", ", list.Select(w => w.En)));
    }

    private static LocalisedText DeviceOf(ThreatPlace place) => place.IsLink
        ? new("接続", "Link") : Joined(place.Components.Select(c => SystemWords.Kind.LabelOf(c.Kind)));

    private static LocalisedText InterfacesOf(ThreatPlace place) => Joined(place.IsLink
        ? place.Links.Select(l => SystemWords.Medium.LabelOf(l.Medium))
        : place.Components.SelectMany(c => c.Interfaces).Select(SystemWords.Interface.LabelOf));

    /// <summary>The source writes such a remark as （※…） behind the threat, and drops it in table 4-3.</summary>
    private static LocalisedText WithoutRemark(LocalisedText title) =>
        new(Before(title.Ja, "（※"), Before(title.En, " (*"));

    private static string Before(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at > 0 ? text[..at] : text;
    }
}
