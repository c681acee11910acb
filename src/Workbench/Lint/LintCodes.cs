using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Lint;

/// <summary>Every check of a model, in one list: the page <c>docs/reference/lint.md</c> is made of it.</summary>
public static class LintCodes
{
    /// <summary>The checks, by number. A number is never used again for something else.</summary>
    public static IReadOnlyList<LintCode> All { get; } =
    [
        new(1, LintLevel.Warning, new("どこともつながっていない構成要素", "component that nothing connects")),
        new(2, LintLevel.Warning, new("ゲートウェイが1つに決まらない構成要素", "component without one clear gateway")),
        new(3, LintLevel.Warning, new("入っている先と層が違う構成要素", "component whose layer differs from its host’s")),
        new(4, LintLevel.Warning, new("両端・媒体・プロトコルが同じ接続の重なり", "two links with the same ends, medium and protocol")),
        new(5, LintLevel.Warning, new("どのコントローラからも指令されないアクチュエータ", "actuator that no Controller orders")),
        new(6, LintLevel.Warning, new("位置が1つしかないアクチュエータ", "actuator with one position only")),
        new(7, LintLevel.Warning, new("どのコントローラからも読まれないセンサー", "sensor that no Controller reads")),
        new(8, LintLevel.Warning, new("ない再生ファイル、または足りない列", "replay file that is absent or lacks columns")),
        new(9, LintLevel.Warning, new("許されていて使われない目的", "purpose that is granted and never used")),
        new(10, LintLevel.Warning, new("更新の前に切れうる指令", "orders that may end before they are renewed")),
        new(11, LintLevel.Warning, new("正常な機器も警報になる沈黙時間", "silence so short that healthy components raise alarms")),
        new(12, LintLevel.Warning, new("守るべきものの記載なし", "no asset is named")),
        new(13, LintLevel.Warning, new("通信の保護が書かれていない接続", "link whose protection is not stated")),
        new(14, LintLevel.Warning, new("運ぶものが書かれていない接続", "link of which is not said what it carries")),
        new(15, LintLevel.Warning, new("被害が書かれていない守るべきもの", "asset without harm")),
        new(16, LintLevel.Warning, new("生命に関わるのに守られていないもの", "asset that life depends on and nothing guards")),
        new(17, LintLevel.Warning, new("接続I/Fが書かれていない構成要素", "component without interfaces")),
        new(18, LintLevel.Warning, new("責任を持つ者が書かれていない構成要素", "component without owner")),
        new(19, LintLevel.Error, new("見つかっていないリスクへの決定", "decision about a risk that was not found")),
        new(20, LintLevel.Error, new("同じリスクについての2つ目の決定・再評価・例外", "second decision, override or exception on a risk")),
        new(21, LintLevel.Error, new("期限の過ぎた決定", "decision past its day")),
        new(22, LintLevel.Error, new("見つかっていないリスクへの再評価", "override of a risk that was not found")),
        new(23, LintLevel.Error, new("見つかっていないリスクへの例外", "exception for a risk that was not found")),
        new(24, LintLevel.Error, new("見つかっていないリスクへのメモ", "note on a risk that was not found")),
        new(25, LintLevel.Error, new("対応後の値が対応前より高い決定", "decision whose after is higher than before")),
        new(26, LintLevel.Error, new("見つかっていないリスクへの対策", "countermeasure against a risk that was not found")),
        new(27, LintLevel.Error, new("見つかっていないリスクからの要件", "requirement from a risk that was not found")),
        new(28, LintLevel.Error, new("期限の過ぎた例外", "exception past its day")),
        new(29, LintLevel.Error, new("脅威ルールと同じIDの記載リスク", "stated risk with the id of a threat rule")),
        new(30, LintLevel.Error, new("満たされない期待（公表された分析との照合）", "unmet expectation of a published analysis")),
        new(31, LintLevel.Warning, new("対策が1つしかない、生命に関わるリスク", "risk to life with a single countermeasure")),
        new(32, LintLevel.Warning, new("ソフトウェアだけに頼る重大なリスクの対応", "critical risk treated by software alone")),
        new(33, LintLevel.Warning, new("対応しても重大なままのリスク", "risk that stays critical after treatment")),
        new(34, LintLevel.Warning, new("ゾーンをまたぐ保護のない接続", "unprotected link that crosses zones")),
        new(35, LintLevel.Error, new("対策カタログにない対策のID", "countermeasure whose id is not in the catalogue")),
        new(36, LintLevel.Warning, new("どのリスクにも効かない対策", "countermeasure that acts against nothing")),
        new(37, LintLevel.Warning, new("守る者のいない小さな機器", "small device that nothing guards")),
        new(38, LintLevel.Warning, new("外部につながるのに責任を持つ者がいない構成要素", "component reached from outside without owner")),
        new(39, LintLevel.Warning, new("設置環境が書かれていない機器", "device without environment")),
        new(40, LintLevel.Warning, new("複数の場所にあるのに、どの接続も運ばない情報", "information at several places that no link carries")),
        new(41, LintLevel.Warning, new("決めた人や優先度のない重大なリスクの決定", "critical risk decided without person or priority")),
        new(42, LintLevel.Warning, new("生命に関わる重大なリスクの受容", "accepted critical risk to life")),
        new(43, LintLevel.Warning, new("ゾーンに入っていない構成要素", "component in no zone while zones exist")),
        new(44, LintLevel.Warning, new("何も入っていないゾーン", "zone in which nothing stands")),
        new(45, LintLevel.Warning, new("版が書かれていないソフトウェア", "software without version")),
        new(46, LintLevel.Warning, new("別々の機器の間の「機器内部」の接続", "internal link between separate machines")),
        new(47, LintLevel.Warning, new("何も変えない再評価", "override that changes nothing")),
        new(48, LintLevel.Warning, new("受容に書かれた、効かないafter", "after on an acceptance, which has no effect")),
        new(49, LintLevel.Warning, new("センサーやアクチュエータがあるのにハブがない", "no hub although sensors or actuators exist")),
        new(50, LintLevel.Warning, new("インターネットに直接つながる小さな機器", "small device directly on the internet")),
        new(51, LintLevel.Warning, new("1年を超える例外", "exception for more than a year")),
        new(52, LintLevel.Warning, new("未決定のまま「完了」とされたリスク", "work noted as done on an undecided risk")),
    ];

    /// <summary>The check of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such check: findings stand on the list.</exception>
    internal static LintCode Of(int number) => number >= 1 && number <= All.Count
        ? All[number - 1]
        : throw new ArgumentOutOfRangeException(nameof(number), number, "Not a listed check");
}
