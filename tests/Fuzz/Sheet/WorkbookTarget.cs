using System.IO.Compression;
using System.Text;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Excel;
using Yuimori.Workbench.Sheet.Files;

namespace Yuimori.Fuzz.Sheet;

/// <summary>Target: the workbook's reader.</summary>
/// <param name="sheet">The sheet that the workbook answers.</param>
/// <param name="exported">A good workbook.</param>
public sealed class WorkbookTarget(EvaluationSheet sheet, byte[] exported)
{
    /// <summary>One input: the bytes of a workbook.</summary>
    public void RunFile(byte[] input)
    {
        var import = SheetImporter.Read(input, sheet, new() { AddProducts = true });
        foreach (var problem in import.Problems)
        {
            if (problem.Text.Ja.Any(c => char.IsControl(c) && c != '\n') || problem.Remedy.En.Length == 0)
                throw new InvalidOperationException($"A problem carries a control character: {problem.Code}");
        }

        // Whatever was taken must be a sheet file that can be read again: else an import would lock its owner out.
        var text = SheetFile.Write(import.Answers, sheet.SystemId);
        var read = SheetFile.Parse(Encoding.UTF8.GetBytes(text), "fuzz.sheet.yaml", sheet.SystemId);
        if (!read.IsOk) throw new InvalidOperationException($"An import wrote what cannot be read: {read.Problems[0]}");
    }

    /// <summary>One input: the XML of a part, put into the good workbook.</summary>
    public void RunPart(string part, byte[] input)
    {
        using var book = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(exported)))
        using (var to = new ZipArchive(book, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                if (entry.FullName == part)
                {
                    target.Write(input);
                    continue;
                }

                using var source = entry.Open();
                source.CopyTo(target);
            }
        }

        RunFile(book.ToArray());
    }

    /// <summary>The XML of a part of the good workbook.</summary>
    public byte[] Part(string part)
    {
        using var zip = new ZipArchive(new MemoryStream(exported));
        using var stream = zip.GetEntry(part)!.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
