using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>Texts of the component pages.</summary>
internal static class DeviceText
{
    public static LocalisedText Position { get; } = new("位置", "Position");

    public static LocalisedText Poke { get; } = new("試しに値を変える", "Try another value");

    public static LocalisedText PokeHelp { get; } = new(
        "記録の再生を中断し、指定した時間だけこの値を報告させます。指示は署名され、記録に残ります。",
        "The sensor stops its replay and reports this value for the given time. The command is signed and recorded.");

    public static LocalisedText Seconds { get; } = new("秒間", "seconds");

    public static LocalisedText Send { get; } = new("送る", "Send");

    public static LocalisedText Commands { get; } = new("最近の指示", "Latest commands");

    public static LocalisedText NoCommands { get; } = new(
        "ハブを起動してから送った指示はありません。", "None was sent since the hub started.");

    public static LocalisedText Waiting { get; } = new("返答待ち", "no answer yet");

    public static LocalisedText Done { get; } = new("実行済み", "done");

    public static LocalisedText By { get; } = new("指示した人", "By");

    public static LocalisedText Events { get; } = new("最近の記録", "Latest records");

    public static LocalisedText Plan { get; } = new("設定 (SHA-256)", "Plan (SHA-256)");

    public static LocalisedText Version { get; } = new("バージョン", "Version");
}
