using System.Collections.Frozen;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>What each kind of Event states, in a few words. A kind of a later version is shown by its id.</summary>
internal static class KindText
{
    private static readonly FrozenDictionary<string, LocalisedText> Known = new Dictionary<string, LocalisedText>
    {
        ["F1.setup-required"] = new("初期設定待ち", "Set-up required"),
        ["F1.completed"] = new("初期設定完了", "Set-up completed"),
        ["F1.enrolled"] = new("証明書を発行", "Enrolled"),
        ["F1.enrol-refused"] = new("登録を拒否", "Enrolment refused"),
        ["F2.confirmed"] = new("設定を照合", "Setting confirmed"),
        ["F3.connected"] = new("接続", "Connected"),
        ["F3.disconnected"] = new("切断", "Disconnected"),
        ["F3.refused"] = new("接続を拒否", "Connection refused"),
        ["F3.impersonation"] = new("なりすまし", "Impersonation"),
        ["F3.impersonation-cleared"] = new("なりすまし解消", "Impersonation over"),
        ["F3.drill"] = new("認証の試行", "Authentication drill"),
        ["F3.signed-in"] = new("サインイン", "Signed in"),
        ["F3.sign-in-refused"] = new("サインインを拒否", "Sign-in refused"),
        ["F4.denied"] = new("アクセスを拒否", "Access denied"),
        ["F4.drill"] = new("アクセス制御の試行", "Access drill"),
        ["F5.verified"] = new("記録簿を検証", "Journal verified"),
        ["F5.forwarded"] = new("記録を受領", "Records handed over"),
        ["F5.forked"] = new("記録の食い違い", "Journal forked"),
        ["F5.system-file"] = new("システムファイルを記録", "System file recorded"),
        ["F5.draft-saved"] = new("設計の下書きを保存", "Draft saved"),
        ["F5.draft-removed"] = new("設計の下書きを削除", "Draft removed"),
        ["F10.session"] = new("暗号化通信の確立", "Encrypted session"),
        ["F12.order-accepted"] = new("指示を受付", "Order accepted"),
        ["F12.order-refused"] = new("指示を拒否", "Order refused"),
        ["F12.order-released"] = new("指示を解除", "Order released"),
        ["F12.order-expired"] = new("指示の期限切れ", "Order expired"),
        ["F12.conflict"] = new("競合", "Conflict"),
        ["F12.conflict-ended"] = new("競合終了", "Conflict ended"),
        ["F12.conflict-prolonged"] = new("競合が長期化", "Conflict goes on"),
        ["F12.decided"] = new("決定", "Decided"),
        ["F12.acted"] = new("動作", "Acted"),
        ["F12.command-refused"] = new("機器が指令を拒否", "Command refused"),
        ["F12.forged-order"] = new("偽造された指示", "Forged order"),
        ["F12.replayed-order"] = new("再送された指示", "Replayed order"),
        ["F12.watching"] = new("監視", "Watching"),
        ["F12.silent"] = new("応答なし", "Silent"),
        ["F12.speaking"] = new("応答再開", "Speaks again"),
        ["F12.drill"] = new("競合解決の試行", "Arbitration drill"),
        ["F12.alarm-acknowledged"] = new("警報を確認", "Alarm acknowledged"),
        ["F13.snapshot"] = new("状態の要約", "State summary"),
        ["F13.poked"] = new("センサー値を模擬", "Sensor poked"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every kind that this version states, in the order of the functions.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. Known.Keys.OrderBy(static kind => int.Parse(kind[1..kind.IndexOf('.', StringComparison.Ordinal)],
            System.Globalization.CultureInfo.InvariantCulture)).ThenBy(static kind => kind, StringComparer.Ordinal)];

    /// <summary>The kind in words; its id when this version does not know it.</summary>
    public static LocalisedText Of(string kind) => Known.GetValueOrDefault(kind) ?? LocalisedText.Same(kind);
}
