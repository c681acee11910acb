using System.Globalization;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Workspace.Difference;

namespace Yuimori.Console.Texts;

/// <summary>Texts of the page that shows two people's changes, and of differences.</summary>
internal static class MergeText
{
    public static LocalisedText Title { get; } = new("ほかの人の保存との差分", "Somebody else has saved");

    public static LocalisedText Lead { get; } = new(
        "開いている間に、ほかの人（または別のプログラム）がこのファイルを保存しました。何も上書きしていません。",
        "While you were working, somebody else, or another program, saved this file. Nothing was overwritten.");

    public static LocalisedText Clean { get; } = new(
        "変更した場所は重なっていません。両方の変更をまとめて保存できます。",
        "The changes are in different places. Both can be saved together.");

    public static LocalisedText StartUnknown { get; } = new(
        "編集を始めたときの内容が残っていないため、違うところをすべて選んでください。",
        "The text that you started from is no longer kept, so every difference needs a choice.");

    public static LocalisedText Mine { get; } = new("自分の変更", "mine");

    public static LocalisedText Theirs { get; } = new("相手の変更", "theirs");

    public static LocalisedText Both { get; } = new("同じ変更", "the same change");

    public static LocalisedText Conflict { get; } = new("両方が変更", "both changed");

    public static LocalisedText Use { get; } = new("どちらを使いますか", "Which one?");

    public static LocalisedText SaveMerged { get; } = new("この内容で保存", "Save like this");

    public static LocalisedText Discard { get; } = new("自分の変更を捨てて開き直す", "Drop mine and open theirs");

    public static LocalisedText Choose { get; } = new(
        "まだ選ばれていない箇所があります。", "Some places have no choice yet.");

    public static LocalisedText Removed { get; } = new("（削除）", "(removed)");

    public static LocalisedText Old { get; } = new("変更前", "before");

    public static LocalisedText Now { get; } = new("変更後", "after");

    public static LocalisedText Lines { get; } = new("行の差分", "Difference by lines");

    public static LocalisedText Same { get; } = new("違いはありません。", "There is no difference.");

    public static LocalisedText Change { get; } = new("変更", "Change");

    public static LocalisedText Content { get; } = new("内容", "Text");

    public static LocalisedText Conflicts(int count) => new(
        string.Create(CultureInfo.InvariantCulture, $"同じ場所を両方が変更した箇所が{count}件あります。1件ずつ選んでください。"),
        string.Create(CultureInfo.InvariantCulture, $"{count} places were changed by both. Choose for each of them."));

    public static LocalisedText Skipped(int count) => new(
        string.Create(CultureInfo.InvariantCulture, $"変わらない{count}行"),
        string.Create(CultureInfo.InvariantCulture, $"{count} equal lines"));

    public static LocalisedText Place(int line) => new(
        string.Create(CultureInfo.InvariantCulture, $"{line}行目から"),
        string.Create(CultureInfo.InvariantCulture, $"From line {line}"));

    public static LocalisedText Of(MergeKind kind) => kind switch
    {
        MergeKind.Theirs => Theirs,
        MergeKind.Mine => Mine,
        MergeKind.Both => Both,
        _ => Conflict,
    };
}
