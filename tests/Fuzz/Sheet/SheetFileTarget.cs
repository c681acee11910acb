using System.Text;
using Yuimori.Workbench.Sheet.Files;

namespace Yuimori.Fuzz.Sheet;

/// <summary>Target: the sheet file's reader.</summary>
public static class SheetFileTarget
{
    /// <summary>
    /// One input: the bytes of a file. It is answers or a list of problems; answers that pass are written and read back
    /// the same.
    /// </summary>
    public static void Run(ReadOnlySpan<byte> input)
    {
        var parsed = SheetFile.Parse(input, "fuzz.sheet.yaml", "uc4-home");
        if (parsed.IsOk == parsed.Problems.Count > 0)
            throw new InvalidOperationException("A file is both good and bad.");
        if (!parsed.IsOk) return;
        var text = SheetFile.Write(parsed.Value, "uc4-home");
        var again = SheetFile.Parse(Encoding.UTF8.GetBytes(text), "fuzz.sheet.yaml", "uc4-home");
        if (!again.IsOk || SheetFile.Write(again.Value, "uc4-home") != text)
            throw new InvalidOperationException($"A file does not read back as it was written:\n{text}");
    }
}
