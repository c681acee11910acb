using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>Texts of the conflict timeline.</summary>
internal static class TimelineText
{
    public static LocalisedText Title { get; } = new("競合タイムライン", "Conflict timeline");

    public static LocalisedText Lead { get; } = new(
        "同じ機器を複数の制御が動かそうとするとき、人命・財産・快適性・娯楽の順に一方を採り、他方に知らせます。",
        "When several Controllers want one actuator, life comes before property, comfort, entertainment; "
        + "losers are told.");

    public static LocalisedText Now { get; } = new("現在", "now");

    public static LocalisedText NoActuators { get; } = new(
        "表示するアクチュエーターがありません。絞り込みを解除してください。", "No actuator to show. Clear the filter.");

    public static LocalisedText NotDecided { get; } = new("まだ決定がありません", "nothing decided yet");

    public static LocalisedText NoOrder { get; } = new(
        "どの制御からも指示が出ていません。休止位置に戻します。", "No order stands; it returns to its rest position.");

    public static LocalisedText NoOrderStays { get; } = new(
        "どの制御からも指示が出ていません。今の位置を保ちます。", "No order stands; it stays where it is.");

    public static LocalisedText Taken { get; } = new("動作を確認", "taken");

    public static LocalisedText NotTaken { get; } = new("動作待ち", "not taken yet");

    public static LocalisedText For { get; } = new("目的", "for");

    public static LocalisedText Loses { get; } = new("不採用", "loses");

    public static LocalisedText Wants { get; } = new("希望", "wants");

    public static LocalisedText Told { get; } = new("本人に通知", "told");

    public static LocalisedText Since { get; } = new("継続", "since");

    public static LocalisedText Strip { get; } = new("採用された目的の推移", "Which purpose held it");

    public static LocalisedText Lost { get; } = new("不採用", "lost");

    public static LocalisedText Window { get; } = new("表示範囲", "Window");

    public static LocalisedText Actuator { get; } = new("アクチュエーター", "Actuator");

    public static LocalisedText Controller { get; } = new("制御", "Controller");

    public static LocalisedText Purpose { get; } = new("目的", "Purpose");

    public static LocalisedText OnlyConflicts { get; } = new("競合だけ", "only conflicts");

    public static LocalisedText All { get; } = new("すべて", "all");

    public static LocalisedText Records { get; } = new("時系列の記録(新しい順)", "Time line, newest first");

    public static LocalisedText What { get; } = new("出来事", "What happened");

    public static LocalisedText NoRecords { get; } = new(
        "該当する記録はまだありません。ホームでセンサーの値を模擬すると、ここに現れます。",
        "No such record yet. Poke a sensor from Home, and it will show here.");

    public static LocalisedText NoConflict { get; } = new("競合はありません", "No conflict");

    public static LocalisedText Acknowledge { get; } = new("確認した", "I have seen it");

    public static LocalisedText Conflicts(int count) => count == 0
        ? new("いま続いている競合はありません。", "No conflict goes on.")
        : new($"いま{count}件の競合が続き、優先順位で解決されています。",
            count == 1
                ? "1 conflict goes on, resolved by priority."
                : $"{count} conflicts go on, resolved by priority.");

    public static LocalisedText Alarms(int count) => count == 0
        ? new("未確認の警報はありません。", "No alarm waits.")
        : new($"未確認の警報が{count}件あります。",
            count == 1 ? "1 alarm waits for a person." : $"{count} alarms wait for a person.");

    public static LocalisedText Minutes(int minutes) => new($"{minutes}分", $"{minutes} min");

    public static LocalisedText Ago(int minutes) => new($"{minutes}分前", $"−{minutes} min");
}
