using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Steps;

/// <summary>A Function's settings in the words of the System file.</summary>
internal static class FunctionSettingText
{
    public static LocalisedText Of(FunctionSettings settings, FunctionId function) => function.Number switch
    {
        5 => Seconds(("verify", settings.VerifySeconds)),
        12 => Seconds(
            ("silence", settings.SilenceSeconds), ("conflictAlarm", settings.ConflictAlarmSeconds),
            ("drill", settings.DrillSeconds)),
        13 => Seconds(("heartbeat", settings.HeartbeatSeconds), ("snapshot", settings.SnapshotSeconds)),
        _ => Cells.None,
    };

    private static LocalisedText Seconds(params (string Key, int Value)[] settings) =>
        LocalisedText.Same(string.Join(", ", settings.Select(s => $"{s.Key}: {s.Value}s")));
}
