using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Exchange.Losses;

/// <summary>Why things are lost, in the words that the list shows.</summary>
internal static class Reasons
{
    public static LocalisedText NoPlace { get; } = new(
        "システムファイルに相当する項目がありません。", "The System file has no place for it.");

    public static LocalisedText Drawing { get; } = new(
        "図の配置と体裁です。結守は自動で配置します。", "It places or styles a drawing; Yuimori lays out by itself.");

    public static LocalisedText Bookkeeping { get; } = new(
        "元のツールの内部管理用です。", "The other tool's own bookkeeping.");

    public static LocalisedText HintOnly { get; } = new(
        "種類・層・通信の推定にだけ使いました。", "Used only to guess kind, layer or protocol.");

    public static LocalisedText Comment { get; } = new(
        "ファイルの先頭にコメントとしてだけ残しました。", "Kept only as a comment at the head of the file.");

    public static LocalisedText OneWay { get; } = new(
        "接続は向きを持ちません。", "A Link has no direction of data.");

    public static LocalisedText Nesting { get; } = new(
        "ゾーンは入れ子になりません。", "Zones do not stand inside of each other.");

    public static LocalisedText NoEnd { get; } = new(
        "接続の端がファイル内の構成要素ではないため、取り込んでいません。",
        "Not imported: an end of it is no component of the file.");

    public static LocalisedText SelfLink { get; } = new(
        "両端が同じ構成要素の接続は取り込んでいません。", "Not imported: both its ends are the same component.");

    public static LocalisedText NotHeld { get; } = new(
        "どの構成要素も持たない資産は取り込んでいません。", "Not imported: no component holds the asset.");

    public static LocalisedText NowhereApplied { get; } = new(
        "どの構成要素・接続にも付いていないため、取り込んでいません。",
        "Not imported: no component or link has it.");

    public static LocalisedText UnknownReference { get; } = new(
        "参照先がファイル内にありません。", "What it refers to is not in the file.");

    public static LocalisedText Shortened { get; } = new(
        "長すぎる文を短くしました。", "A text was too long and is cut.");

    public static LocalisedText Hidden { get; } = new(
        "表示されない制御文字を取り除きました。", "Invisible control characters were taken out.");

    public static LocalisedText TooDeepInside { get; } = new(
        "入れ子が16段を超えるため、insideを付けていません。", "More than 16 levels inside of each other; inside is left out.");

    public static LocalisedText NoDescription { get; } = new(
        "接続・ゾーン・資産は説明文を持ちません。", "Links, zones and assets have no description.");
}
