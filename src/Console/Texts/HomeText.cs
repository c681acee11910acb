using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>Texts of the home page.</summary>
internal static class HomeText
{
    public static LocalisedText Title { get; } = new("ホーム", "Home");

    public static LocalisedText Safe { get; } = new("安全です", "It is safe");

    public static LocalisedText NotSafe { get; } = new("安全とは言えません", "It is not safe");

    public static LocalisedText NotProven { get; } = new("まだ証明できていません", "It is not proven yet");

    public static LocalisedText SeeProof { get; } = new("証明を見る", "See the proof");

    public static LocalisedText Attention { get; } = new("人の対応が必要なこと", "What needs a person");

    public static LocalisedText NothingNeeded { get; } = new(
        "対応が必要なことはありません。何か起きれば、人命・財産・快適性の順にここへ表示します。",
        "Nothing needs you now. What does will be listed here, life before property before comfort.");

    public static LocalisedText Map { get; } = new("いまの様子", "What is going on");

    public static LocalisedText Components { get; } = new("構成要素", "Components");

    public static LocalisedText Component { get; } = new("名前", "Name");

    public static LocalisedText State { get; } = new("状態", "State");

    public static LocalisedText Says { get; } = new("最新の値", "Says");

    public static LocalisedText Heard { get; } = new("最終受信", "Heard");

    public static LocalisedText Never { get; } = new("まだ受信なし", "not yet");

    public static LocalisedText Acknowledge { get; } = new("確認した", "I have seen it");

    public static LocalisedText Look { get; } = new("見る", "Look");

    public static LocalisedText SilentItem { get; } = new(
        "応答がありません。電源と通信を確認してください。", "It does not answer. Check its power and its network.");

    public static LocalisedText LostItem { get; } = new(
        "接続が切れました。自動で再接続します。続く場合は機器を確認してください。",
        "Its connection broke. It reconnects by itself; look at the device if it does not.");

    public static LocalisedText PartFailed { get; } = new("ハブの一部が動作していません", "A part of the hub does not work");

    public static LocalisedText Conflict { get; } = new("制御の競合", "Conflict of control");

    public static LocalisedText NoModel { get; } = new(
        "システムファイルを読み取れないため、構成図を表示できません。", "The System file cannot be read, so there is no map.");

    public static LocalisedText Sentence(int met, int judged) => new(
        $"評価対象の要件{judged}件のうち{met}件が、いま証明されています",
        $"{met} of {judged} judged requirements are proven right now");

    public static LocalisedText Counts(int failed, int stale, int unknown, int planned) => new(
        $"不成立 {failed}・期限切れ {stale}・不明 {unknown}・予定 {planned}",
        $"{failed} failed, {stale} stale, {unknown} unknown, {planned} planned");
}
