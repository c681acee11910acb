using System.Globalization;
using Yuimori.Console.Pages.Design.Findings;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>Texts of the findings and the decisions on them.</summary>
internal static class FindingText
{
    public static LocalisedText Lead { get; } = new(
        "リスクごとに、機能・ハードウェア・運用で対策するか、理由・責任者・期限を決めて受容するかを選びます。"
        + "複数を選んで、まとめて決められます。",
        "Treat each risk by a function, by hardware or by operation, or accept it with a reason, a person and a last "
        + "day. "
        + "Mark several to decide them together.");

    public static LocalisedText Band { get; } = new("深刻度", "Severity");

    public static LocalisedText State { get; } = new("状態", "State");

    public static LocalisedText Words { get; } = new("文字で絞り込み", "Containing");

    public static LocalisedText Sort { get; } = new("並び順", "Order");

    public static LocalisedText Group { get; } = new("まとめ方", "Group by");

    public static LocalisedText ThreatClass { get; } = new("脅威の分類", "Threat class");

    public static LocalisedText Mark { get; } = new("選択", "Mark");

    public static LocalisedText MarkAll { get; } = new("表示中をすべて選択", "Mark all shown");

    public static LocalisedText NoneMarked { get; } = new(
        "リスクが選ばれていません。表の左の欄で選んでください。", "No risk is marked. Mark them in the first column.");

    public static LocalisedText NoneFound { get; } = new(
        "この条件に合うリスクはありません。", "No risk matches this filter.");

    public static LocalisedText Act { get; } = new("選んだリスクについて", "For the marked risks");

    public static LocalisedText Decision { get; } = new("対応方針", "Decision");

    public static LocalisedText Means { get; } = new("手段", "Means");

    public static LocalisedText ReasonJa { get; } = new("理由（日本語）", "Reason (Japanese)");

    public static LocalisedText ReasonEn { get; } = new("理由（英語）", "Reason (English)");

    public static LocalisedText ReasonHelp { get; } = new(
        "片方だけでも構いません。", "One of the two is enough.");

    public static LocalisedText Person { get; } = new("決めた人・責任者", "Who decided, who answers for it");

    public static LocalisedText Until { get; } = new("有効期限", "Holds until");

    public static LocalisedText Cost { get; } = new("費用", "Cost");

    public static LocalisedText Priority { get; } = new("優先度", "Priority");

    public static LocalisedText After { get; } = new("対策後のCRSSの値", "CRSS metrics afterwards");

    public static LocalisedText AfterHelp { get; } = new(
        "変わる値だけ。例: AC:H/I:P。残留リスクはこの値で計算し直します。",
        "Only what changes, such as AC:H/I:P. The residual risk is scored again with it.");

    public static LocalisedText Countermeasures { get; } = new("この設計の対策", "Countermeasures of this design");

    public static LocalisedText NotSaid { get; } = new("指定しない", "not said");

    public static LocalisedText DecideNow { get; } = new("決定をファイルに書く", "Write the decision into the file");

    public static LocalisedText Undo { get; } = new("決定を取り消す", "Take the decision back");

    public static LocalisedText Aside { get; } = new("対象から外す", "Set aside");

    public static LocalisedText AsideLead { get; } = new(
        "誤検知・対象外・重複の指摘を外します。理由・責任者・期限が必要です。",
        "For false alarms, what cannot happen here, and duplicates. Needs a reason, a person and a last day.");

    public static LocalisedText AsideNow { get; } = new("対象から外す", "Set them aside");

    public static LocalisedText As { get; } = new("扱い", "As");

    public static LocalisedText Note { get; } = new("作業の状況", "Note on the work");

    public static LocalisedText NoteText { get; } = new("メモ", "Note");

    public static LocalisedText Ticket { get; } = new("課題番号", "Ticket");

    public static LocalisedText NoteNow { get; } = new("メモを書く", "Write the note");

    public static LocalisedText Written { get; } = new("ファイルに書きました。", "Written into the file.");

    public static LocalisedText NeedsReason { get; } = new("理由を書いてください。", "Write a reason.");

    public static LocalisedText NeedsPerson { get; } = new(
        "この決定には、責任者と有効期限（年-月-日）が必要です。", "This needs a person and a last day (year-month-day).");

    public static LocalisedText BadWord { get; } = new(
        "選べない値が送られました。ページを開き直してください。", "A value came that cannot be chosen. Open the page again.");

    public static LocalisedText WouldBreak(string problem) => new(
        $"この内容では、ファイルが正しく読めなくなります。保存していません: {problem}",
        $"With this the file could no longer be read, so it was not saved: {problem}");

    public static LocalisedText Today { get; } = new("現在", "today");

    public static LocalisedText Stated { get; } = new("人が挙げたリスク", "stated by a person");

    public static LocalisedText Overridden(string score) => new($"{score}から変更", $"was {score}");

    public static LocalisedText Shown(int shown, int all) => new(
        string.Create(CultureInfo.InvariantCulture, $"{all}件中{shown}件を表示"),
        string.Create(CultureInfo.InvariantCulture, $"{shown} of {all} shown"));

    public static LocalisedText TooMany(int most) => new(
        string.Create(CultureInfo.InvariantCulture, $"多いため、1つのまとまりにつき{most}件まで表示しています。条件で絞り込んでください。"),
        string.Create(CultureInfo.InvariantCulture,
            $"There are many: at most {most} of each group are shown. Narrow the filter."));

    public static LocalisedText Of(FindingState state) => state switch
    {
        FindingState.Undecided => DesignText.Undecided,
        FindingState.Expired => DesignText.Expired,
        FindingState.Decided => new("決定済み", "decided"),
        _ => new("対象外とした", "set aside"),
    };

    public static LocalisedText SortOf(string word) => word switch
    {
        "score" => new("リスク値", "risk"),
        "residual" => new("対策後のリスク値", "risk afterwards"),
        "place" => DesignText.Where,
        "threat" => ThreatClass,
        _ => State,
    };

    public static LocalisedText GroupOf(string word) => word switch
    {
        "alike" => new("同じ原因・似た場所", "one cause at like places"),
        "place" => DesignText.Where,
        "threat" => ThreatClass,
        "band" => Band,
        _ => State,
    };
}
