using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Threats.Reading;

/// <summary>The words of rule files that the System file does not have.</summary>
internal static class RuleWords
{
    public static WordList<RuleTarget> Target { get; } = new(
        (RuleTarget.Component, "component", "構成要素", "component"),
        (RuleTarget.Link, "link", "接続", "link"));

    public static WordList<TreatAt> At { get; } = new(
        (TreatAt.Here, "here", "その場所", "at the place of the threat"),
        (TreatAt.Gateway, "gateway", "ゲートウェイ", "at the gateway"),
        (TreatAt.Hub, "hub", "ハブ", "at the hub"));

    public static WordList<MeasureKind> Measure { get; } = new(
        (MeasureKind.Hardware, "hardware", "ハードウェア", "hardware"),
        (MeasureKind.Operation, "operation", "運用", "operation"),
        (MeasureKind.Design, "design", "設計", "design"));
}
