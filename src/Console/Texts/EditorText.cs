using System.Globalization;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>Texts of the editor, and of what stands beside it.</summary>
internal static class EditorText
{
    public static LocalisedText File { get; } = new("システムファイル（YAML）", "System file (YAML)");

    public static LocalisedText Save { get; } = new("保存", "Save");

    public static LocalisedText Check { get; } = new("確認", "Check");

    public static LocalisedText Commit { get; } = new("変更の説明（gitの履歴に残す）", "What changed (kept in git's history)");

    public static LocalisedText Help { get; } = new(
        "Ctrl＋Space: 入力候補、Ctrl＋F: 検索、Ctrl＋S: 保存、Esc のあと Tab: エディタから出る",
        "Ctrl+Space completes, Ctrl+F searches, Ctrl+S saves, Esc then Tab leaves the editor");

    public static LocalisedText Beside { get; } = new("確認結果", "Results");

    public static LocalisedText Problems { get; } = new("直すところ", "To mend");

    public static LocalisedText Weak { get; } = new("弱いところ", "Weak spots");

    public static LocalisedText Findings { get; } = new("リスク", "Risks");

    public static LocalisedText AllFindings { get; } = new("すべてのリスクと対策の決定", "All risks, and what to do");

    public static LocalisedText NothingYet { get; } = new(
        "まだ何も書かれていません。yuimori: 1 から書き始めるか、Ctrl＋Space で候補を出してください。",
        "Nothing is written yet. Begin with yuimori: 1, or press Ctrl+Space.");

    public static LocalisedText NoProblems { get; } = new("書き方に問題はありません。", "The file is well written.");

    public static LocalisedText Line { get; } = new("行", "Line");

    public static LocalisedText Expected { get; } = new("正しい書き方", "Expected");

    public static LocalisedText Came { get; } = new("書かれている内容", "Found");

    public static LocalisedText PictureOf { get; } = new("構成図", "Picture");

    public static LocalisedText Checking { get; } = new("確認しています…", "Checking…");

    public static LocalisedText CheckFailed { get; } = new(
        "確認できませんでした。内容は失われていません。", "It could not be checked. Nothing is lost.");

    public static LocalisedText Unsaved { get; } = new("未保存の変更があります", "There are unsaved changes");

    public static LocalisedText Count(int count) => new(
        string.Create(CultureInfo.InvariantCulture, $"{count}件"),
            string.Create(CultureInfo.InvariantCulture, $"{count}"));

    public static LocalisedText At(int line, int column) => new(
        string.Create(CultureInfo.InvariantCulture, $"{line}行{column}桁"),
        string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}"));

    public static LocalisedText Nearest(string word) => new($"もしかして「{word}」ですか？", $"Did you mean \"{word}\"?");

    public static LocalisedText More(int count) => new(
        string.Create(CultureInfo.InvariantCulture, $"ほか{count}件"),
        string.Create(CultureInfo.InvariantCulture, $"and {count} more"));
}
