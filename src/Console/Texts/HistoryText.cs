using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>Texts of a draft's history and of the difference of two texts.</summary>
internal static class HistoryText
{
    public static LocalisedText Lead { get; } = new(
        "保存のたびに残る版です。行の差分と、脅威・リスク・決定の違いを見られます。",
        "The versions that saving leaves behind: compare them by lines, and by threats, risks and decisions.");

    public static LocalisedText Kept { get; } = new("保存された版", "Saved versions");

    public static LocalisedText InGit { get; } = new("gitの履歴", "git's history");

    public static LocalisedText Version { get; } = new("版", "Version");

    public static LocalisedText By { get; } = new("保存した人", "By");

    public static LocalisedText Why { get; } = new("変更の説明", "What changed");

    public static LocalisedText Newest { get; } = new("現在の版", "this is the newest");

    public static LocalisedText CompareWith { get; } = new("現在と比較", "Compare with now");

    public static LocalisedText NoVersions { get; } = new("残っている版はありません。", "No version is kept.");

    public static LocalisedText NotKept { get; } = new("その版は残っていません。", "That version is no longer kept.");

    public static LocalisedText First { get; } = new("比べる元", "Before");

    public static LocalisedText Second { get; } = new("比べる先", "After");

    public static LocalisedText Compare { get; } = new("比較する", "Compare");

    public static LocalisedText CompareLead { get; } = new(
        "2つの下書きを、脅威・リスク・決定の違いと、行の差分で比べます。",
        "Compares two drafts: threats, risks and decisions that differ, then line by line.");

    public static LocalisedText Meaning { get; } = new("意味の違い", "What it means");

    public static LocalisedText NotAnalysed { get; } = new(
        "どちらかのファイルに直すところがあるため、意味の違いは調べられません。",
        "One of the files has something to mend, so what it means cannot be compared.");

    public static LocalisedText BringBack { get; } = new("この版に戻す", "Bring this version back");

    public static LocalisedText Remove { get; } = new("下書きを削除", "Remove the draft");

    public static LocalisedText RemoveLead { get; } = new(
        "システムファイルと、チェックリスト・評価シートの回答をフォルダーから取り除きます。"
        + "保存された版は残るので、同じ名前の下書きを作れば、履歴から戻せます。",
        "Takes the System file and the answers of checklists and sheet out of the folder. Saved versions stay: make a "
        + "draft of the same name and bring one back from its history.");

    public static LocalisedText TypeName(string name) => new($"確認のため「{name}」と入力", $"Type \"{name}\" to confirm");

    public static LocalisedText OtherName { get; } = new(
        "入力された名前が違います。何も削除していません。", "That is another name. Nothing was removed.");

    public static LocalisedText TwoNeeded { get; } = new(
        "比べるには、下書きが2つ必要です。", "Two drafts are needed to compare.");
}
