using Yuimori.Catalogue;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Sheet;

/// <summary>The words of sheet files and of the command line, with labels.</summary>
public static class SheetWords
{
    /// <summary>Phases of a product's life.</summary>
    public static WordList<LifecyclePhase> Phase { get; } = new(
        (LifecyclePhase.Procurement, "procurement", "調達時", "procurement"),
        (LifecyclePhase.Manufacture, "manufacture", "製造時", "manufacture"),
        (LifecyclePhase.Distribution, "distribution", "流通・販売時", "distribution and sale"),
        (LifecyclePhase.Operation, "operation", "運用開始～終了時", "start to end of operation"),
        (LifecyclePhase.Disposal, "disposal", "廃棄・回収時", "disposal and collection"));

    /// <summary>Classes of risk.</summary>
    public static WordList<RiskClass> Class { get; } = new(
        (RiskClass.Security, "security", "セキュリティ", "security"),
        (RiskClass.Safety, "safety", "セーフティ", "safety"),
        (RiskClass.Reliability, "reliability", "信頼性", "reliability"),
        (RiskClass.Quality, "quality", "品質", "quality"),
        (RiskClass.Performance, "performance", "性能", "performance"));

    /// <summary>Levels; <c>na</c> is no number.</summary>
    public static WordList<SheetLevel> Level { get; } = new(
        (SheetLevel.Full, "10", "全体に実施", "in full"),
        (SheetLevel.Part, "5", "一部に実施", "in part"),
        (SheetLevel.None, "0", "未実施", "not at all"),
        (SheetLevel.NotApplicable, "na", "対象外", "not applicable"));

    /// <summary>Viewpoints.</summary>
    public static WordList<SheetView> View { get; } = new(
        (SheetView.Component, "component", "コンポーネント", "component"),
        (SheetView.Point, "point", "要点", "point"),
        (SheetView.Risk, "risk", "リスク分類・脅威", "class of risk and threat"));
}
