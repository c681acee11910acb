using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Threats.Reading;

/// <summary>A score as written.</summary>
internal sealed record RawScore(At<string> Vector, IReadOnlyList<RawAdjustment>? Adjust)
{
    public const string Metric = "AV:[LAN]|AC:[HML]|Au:[MSN]|C:[NPC]|I:[NPC]|A:[NPC]";

    public static MapShape<RawScore> Shape { get; } = new("score", static f => new(
        f.Required("vector", new PatternShape(
                "AV:[LAN]/AC:[HML]/Au:[MSN]/C:[NPC]/I:[NPC]/A:[NPC]", ReadCodes.BadVector,
                new("「AV:A/AC:M/Au:N/C:N/I:P/A:N」の形", "the form AV:A/AC:M/Au:N/C:N/I:P/A:N")),
            new("CRSSのベクトル", "CRSS vector"), "vector: AV:A/AC:M/Au:N/C:N/I:P/A:N"),
        f.Optional("adjust", new ListShape<RawAdjustment>(RawAdjustment.Shape),
            new("条件による調整（上から順に重ねる）", "adjustments, each on top of those before"), "adjust:")));

    public static PatternShape Metrics { get; } = new(
        $"({Metric})(/({Metric}))*", ReadCodes.BadVector, new("「I:C/A:C」の形", "the form I:C/A:C"));
}

/// <summary>An adjustment as written.</summary>
internal sealed record RawAdjustment(RuleConditions When, At<string> Set)
{
    public static MapShape<RawAdjustment> Shape { get; } = new("adjustment", static f => new(
        f.Required("when", RawConditions.Shape, new("条件", "conditions"), "when: { harm: { life: severe } }"),
        f.Required("set", RawScore.Metrics, new("置き換える値", "metrics to replace"), "set: I:C/A:C")));
}
