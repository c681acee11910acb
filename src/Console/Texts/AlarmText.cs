using Yuimori.Kernel.Events;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>What alarms mean, in words.</summary>
internal static class AlarmText
{
    private static readonly Dictionary<string, LocalisedText> Known = new(StringComparer.Ordinal)
    {
        ["F3.impersonation"] = new(
            "別の機器になりすまそうとした接続があります。", "Another component tries to pass for this one."),
        ["F5.forked"] = new(
            "このゲートウェイの記録が、以前に受け取ったものと食い違います。",
            "This gateway's records contradict those that the hub holds."),
        ["F12.silent"] = new("応答がありません。", "It has fallen silent."),
        ["F12.conflict-prolonged"] = new(
            "相反する指示が続いています。どちらの制御も譲りません。", "Opposite orders have gone on for too long."),
        ["F12.command-refused"] = new(
            "検証できない指示を、機器が拒否しました。", "The device refused a command that it could not verify."),
        ["F12.forged-order"] = new(
            "署名の正しくない指示を拒否しました。", "An order with a forged signature was refused."),
        ["F12.replayed-order"] = new(
            "過去の指示の再送を拒否しました。", "An order of the past was sent again and refused."),
    };

    /// <summary>The alarm in words, or its kind.</summary>
    public static LocalisedText Of(Event alarm) =>
        Known.GetValueOrDefault(alarm.Kind) ?? LocalisedText.Same(alarm.Kind);
}
