using Yuimori.Workbench.Model.Raw;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Threats.Reading;

/// <summary>A score as written.</summary>
internal sealed record RawScore(At<string> Vector, IReadOnlyList<RawAdjustment>? Adjust)
{
    public static MapShape<RawScore> Shape { get; } = new("score", static f => new(
        f.Required("vector", GuidelineShapes.Vector,
            new("CRSSのベクトル", "CRSS vector"), "vector: AV:A/AC:M/Au:N/C:N/I:P/A:N"),
        f.Optional("adjust", new ListShape<RawAdjustment>(RawAdjustment.Shape),
            new("条件による調整（上から順に重ねる）", "adjustments, each on top of those before"), "adjust:")));
}

/// <summary>An adjustment as written.</summary>
internal sealed record RawAdjustment(RuleConditions When, At<string> Set)
{
    public static MapShape<RawAdjustment> Shape { get; } = new("adjustment", static f => new(
        f.Required("when", RawConditions.Shape, new("条件", "conditions"), "when: { harm: { life: severe } }"),
        f.Required("set", GuidelineShapes.Metrics, new("置き換える値", "metrics to replace"), "set: I:C/A:C")));
}
