using Yuimori.Catalogue;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Sheet.Files;

/// <summary>A buyer's wishes as written.</summary>
internal sealed record RawWishes(
    At<SheetLevel>? Wanted,
    IReadOnlyList<RawWish<string>>? Components,
    IReadOnlyList<RawWish<string>>? Points,
    IReadOnlyList<RawWish<RiskClass>>? Classes,
    IReadOnlyList<RawWish<LifecyclePhase>>? Phases)
{
    private static readonly PatternShape PointId =
        new("KP-(?:1[3-9]|2[01])", ReadCodes.BadId, new("KP-13～KP-21", "KP-13 to KP-21"));

    public static MapShape<RawWishes> Shape { get; } = new("wishes", static f => new(
        f.Optional("wanted", LevelShape.Instance, new("求める水準（既定は10）", "the level wanted (10 by default)"),
            "wanted: 10"),
        f.Optional("components", List("wishedComponent", IdShape.Instance), new("重視する構成要素", "Components that count"),
            "components: [{ is: home-gateway, weight: 3 }]"),
        f.Optional("points", List("wishedPoint", PointId), new("重視する要点", "points that count"),
            "points: [{ is: KP-16, weight: 3 }]"),
        f.Optional("classes", List("wishedClass", new WordShape<RiskClass>(SheetWords.Class)),
            new("重視するリスク分類", "classes of risk that count"), "classes: [{ is: safety, weight: 2 }]"),
        f.Optional("phases", List("wishedPhase", new WordShape<LifecyclePhase>(SheetWords.Phase)),
            new("重視する時期", "phases that count"), "phases: [{ is: operation, weight: 2 }]")));

    private static ListShape<RawWish<T>> List<T>(string name, Shape<At<T>> item) =>
        new(RawWish<T>.Of(name, item));
}

/// <summary>One thing that counts, as written.</summary>
/// <typeparam name="T">What kind of thing.</typeparam>
internal sealed record RawWish<T>(At<T> Is, At<decimal>? Weight)
{
    public static MapShape<RawWish<T>> Of(string name, Shape<At<T>> item) => new(name, f => new(
        f.Required("is", item, new("対象", "what counts"), "is: …"),
        f.Optional("weight", new NumberShape(1, SheetWishes.WeightMax),
            new("重み（整数、既定は1）", "its weight, a whole number (1 by default)"), "weight: 3")));
}
