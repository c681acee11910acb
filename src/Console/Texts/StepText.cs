using System.Globalization;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Risks;

namespace Yuimori.Console.Texts;

/// <summary>Texts of the steps map, assess and place.</summary>
internal static class StepText
{
    public static LocalisedText MapLead { get; } = new(
        "何がどの層にあり、どこを通ってつながるかを確かめます。ここに無いものは、評価もされません。",
        "What there is, in which layer, and which way it is linked. What is missing here is not assessed either.");

    public static LocalisedText AssessLead { get; } = new(
        "守るべきものに、何が、どこで、誰によって起こりうるかを並べ、CRSSで点数を付けます。",
        "What can happen to the things that must be protected, where and by whom, scored by CRSS.");

    public static LocalisedText PlaceLead { get; } = new(
        "リスクに対する機能を、どの構成要素に置くかです。小さな機器に置けないものは、上の層へ移します。",
        "Which component carries which function against the risks. What a small device cannot carry moves up a layer.");

    public static LocalisedText Components { get; } = new("構成要素", "Components");

    public static LocalisedText Links { get; } = new("接続", "Links");

    public static LocalisedText Zones { get; } = new("領域", "Zone");

    public static LocalisedText Kind { get; } = new("種別", "Kind");

    public static LocalisedText Layer { get; } = new("層", "Layer");

    public static LocalisedText Role { get; } = new("役割", "Role");

    public static LocalisedText Capacity { get; } = new("能力", "Capacity");

    public static LocalisedText Owner { get; } = new("所有者", "Owner");

    public static LocalisedText Linkage { get; } = new("連携モデル", "Linkage");

    public static LocalisedText LinkageHelp { get; } = new(
        "EC: エッジどうしの連携、FC: フォグを通る連携、CC: クラウドを通る連携",
        "EC: edge to edge; FC: through the fog; CC: through the cloud");

    public static LocalisedText From { get; } = new("一方の端", "From");

    public static LocalisedText To { get; } = new("他方の端", "To");

    public static LocalisedText Medium { get; } = new("媒体", "Medium");

    public static LocalisedText Protocol { get; } = new("プロトコル", "Protocol");

    public static LocalisedText Protection { get; } = new("保護", "Protection");

    public static LocalisedText Carries { get; } = new("運ぶもの", "Carries");

    public static LocalisedText Assets { get; } = new("守るべきもの", "What must be protected");

    public static LocalisedText NoAssets { get; } = new(
        "守るべきものが書かれていません。エディタで assets: に書くと、被害の大きさが評価に入ります。",
        "Nothing to protect is described. Write it under assets: in the editor, and its harm enters the scores.");

    public static LocalisedText AssetClass { get; } = new("区分", "Class");

    public static LocalisedText HeldBy { get; } = new("持つもの", "Held by");

    public static LocalisedText Life { get; } = new("生命・身体", "Life");

    public static LocalisedText Property { get; } = new("財産", "Property");

    public static LocalisedText Privacy { get; } = new("プライバシー", "Privacy");

    public static LocalisedText Factors { get; } = new("リスクの要因", "Risk factors");

    public static LocalisedText Cause { get; } = new("主な原因", "Main cause");

    public static LocalisedText Who { get; } = new("誰が", "By whom");

    public static LocalisedText Ease { get; } = new("攻撃容易性", "Ease of attack");

    public static LocalisedText Effect { get; } = new("影響度", "Effect");

    public static LocalisedText Metrics { get; } = new("CRSSの6項目", "The six CRSS metrics");

    public static LocalisedText Evaluation { get; } = new("評価", "Evaluation");

    public static LocalisedText Moved { get; } = new("上の層へ移した機能", "Functions that moved up");

    public static LocalisedText NoneMoved { get; } = new(
        "移した機能はありません。どの構成要素も、必要な機能を自分で持てます。",
        "Nothing moved: every component carries what it needs.");

    public static LocalisedText Wanted { get; } = new("本来の場所", "Should act at");

    public static LocalisedText Guard { get; } = new("代わりに守るもの", "What guards it instead");

    public static LocalisedText WhyMoved { get; } = new("理由", "Why");

    public static LocalisedText Nowhere { get; } = new("置ける場所がありません", "nothing can carry it");

    public static LocalisedText PerComponent { get; } = new("構成要素ごとの機能", "Functions of each component");

    public static LocalisedText Settings { get; } = new("設定", "Settings");

    public static LocalisedText ForOthers { get; } = new("ほかの機器のために", "for others");

    public static LocalisedText NoFunction { get; } = new("機能なし", "no function");

    public static LocalisedText Of(PlacementMove move) => move switch
    {
        PlacementMove.TooSmall => new("機器が小さく、この機能を持てない", "the device is too small for it"),
        PlacementMove.NoSuchPart => new("この機能は、この種類の機器には部品がない", "the function has no part for such a component"),
        _ => new("移していない", "it did not move"),
    };

    public static LocalisedText Of(LinkageModel model) => model switch
    {
        LinkageModel.Edge => new("エッジ連携モデル", "edge linkage"),
        LinkageModel.Fog => new("フォグ連携モデル", "fog linkage"),
        _ => new("クラウド連携モデル", "cloud linkage"),
    };

    public static string ShortOf(LinkageModel model) => model switch
    {
        LinkageModel.Edge => "EC",
        LinkageModel.Fog => "FC",
        _ => "CC",
    };

    public static LocalisedText Seconds(int seconds) => new(
        string.Create(CultureInfo.InvariantCulture, $"{seconds}秒"),
            string.Create(CultureInfo.InvariantCulture, $"{seconds} s"));

    public static LocalisedText Of(CrssAccessVector value) => value switch
    {
        CrssAccessVector.Network => new("ネットワーク越し", "over a network"),
        CrssAccessVector.Adjacent => new("隣接ネットワーク", "from the same network"),
        _ => new("手元から", "at the device"),
    };

    public static LocalisedText Of(CrssAccessComplexity value) => value switch
    {
        CrssAccessComplexity.Low => new("難しくない", "easy"),
        CrssAccessComplexity.Medium => new("やや難しい", "needs some conditions"),
        _ => new("難しい", "hard"),
    };

    public static LocalisedText Of(CrssAuthentication value) => value switch
    {
        CrssAuthentication.None => new("認証なし", "no sign-in"),
        CrssAuthentication.Single => new("認証1回", "one sign-in"),
        _ => new("認証2回以上", "several sign-ins"),
    };

    public static LocalisedText Of(CrssEffect value) => value switch
    {
        CrssEffect.Complete => new("全面的", "complete"),
        CrssEffect.Partial => new("部分的", "partial"),
        _ => new("なし", "none"),
    };
}
