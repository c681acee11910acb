using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>Texts of the workbench that runs without a hub.</summary>
internal static class WorkbenchText
{
    public static LocalisedText Name { get; } = new("設計ワークベンチ", "Design workbench");

    public static LocalisedText NeedsCode { get; } = new(
        "端末に表示されたアドレス（/open/…）を開いてください。", "Open the address that the terminal shows (/open/…).");

    public static LocalisedText WrongCode { get; } = new(
        "このアドレスは古くなっています。端末に表示されたアドレスを開いてください。",
        "This address is out of date. Open the one that the terminal shows.");
}
