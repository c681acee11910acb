using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Sheet.Excel.Importing;

/// <summary>Words an expectation as a remedy.</summary>
internal static class RemedyText
{
    public static LocalisedText AsRemedy(this LocalisedText expected) =>
        new($"{expected.Ja}にしてください。", $"Write {expected.En}.");
}
