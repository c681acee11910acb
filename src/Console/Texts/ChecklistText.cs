using System.Globalization;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Checklists.Analysis;

namespace Yuimori.Console.Texts;

/// <summary>Texts of the checklists.</summary>
internal static class ChecklistText
{
    public static LocalisedText Lead { get; } = new(
        "構成要素ごとに質問へ答えます。システムファイルから分かるものは、候補として先に入ります（確認が必要です）。",
        "Questions answered for each component. What the System file shows is suggested first, and needs a person's "
        + "review.");

    public static LocalisedText Checklist { get; } = new("チェックリスト", "Checklist");

    public static LocalisedText Progress { get; } = new("回答", "Answered");

    public static LocalisedText Suggested { get; } = new("候補あり", "Suggested");

    public static LocalisedText NeedsReview { get; } = new("要確認", "Needs review");

    public static LocalisedText Open { get; } = new("未回答", "Open");

    public static LocalisedText Score { get; } = new("点数", "Points");

    public static LocalisedText Contradictions { get; } = new("矛盾する回答", "Answers that contradict");

    public static LocalisedText NoContradictions { get; } = new("矛盾はありません。", "Nothing contradicts.");

    public static LocalisedText Orphans { get; } = new(
        "今の設計では使われない回答", "Answers that this design does not ask for");

    public static LocalisedText Prefill { get; } = new("候補を回答として取り込む（要確認）", "Take the suggestions over, for review");

    public static LocalisedText Question { get; } = new("質問", "Question");

    public static LocalisedText Answer { get; } = new("回答", "Answer");

    public static LocalisedText NoteField { get; } = new("備考", "Note");

    public static LocalisedText Evidence { get; } = new("証拠", "Evidence");

    public static LocalisedText EvidenceHelp { get; } = new(
        "junit:テスト名、file:相対パス、text:説明、https://… など。空白で区切る",
        "junit:TEST, file:PATH, text:WORDS, https://… and so on, with blanks between");

    public static LocalisedText LacksEvidence { get; } = new("証拠がありません", "evidence is missing");

    public static LocalisedText Reviewed { get; } = new("確認した", "I stand by it");

    public static LocalisedText Save { get; } = new("回答を保存", "Save the answers");

    public static LocalisedText NotAnswered { get; } = new("未回答", "not answered");

    public static LocalisedText Unconfirmed { get; } = new("出典未確認", "source not confirmed");

    public static LocalisedText FileWrong { get; } = new(
        "チェックリストの回答ファイルに直すところがあります。", "The file of answers has something to mend.");

    public static LocalisedText NotFound { get; } = new(
        "その名前のチェックリストはありません。", "There is no checklist of that name.");

    public static LocalisedText AgainstModel { get; } = new("システムファイルと矛盾", "contradicts the System file");

    public static LocalisedText AgainstAnswer { get; } = new("ほかの回答と矛盾", "contradicts another answer");

    public static LocalisedText NoEntries { get; } = new("この条件に合う質問はありません。", "No question matches this filter.");

    public static LocalisedText ScoreOf(ScoreRange score) => score.IsKnown
        ? LocalisedText.Same(string.Create(CultureInfo.InvariantCulture, $"{score.Points} / {score.Possible}"))
        : LocalisedText.Same(string.Create(CultureInfo.InvariantCulture,
            $"{score.Lowest}–{score.Highest} / {score.Possible}"));

    public static LocalisedText SuggestedAs(string answer) => new($"候補: {answer}", $"suggested: {answer}");

    public static string ClassOf(EntryState state) => state switch
    {
        EntryState.Answered => "met",
        EntryState.NeedsReview => "stale",
        EntryState.Suggested => "planned",
        _ => "unknown",
    };

    public static string ShapeOf(EntryState state) => state switch
    {
        EntryState.Answered => "●",
        EntryState.NeedsReview => "◐",
        EntryState.Suggested => "┄",
        _ => "○",
    };
}
