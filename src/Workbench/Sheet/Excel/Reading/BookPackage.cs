using System.IO.Compression;
using System.Xml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Sheet.Excel.Reading;

/// <summary>
/// The archive of a workbook. Parts are read straight from it with limits on what they unpack to, without document type
/// definitions and without following any link: the library that writes workbooks offers no such limits.
/// </summary>
internal sealed class BookPackage : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        // An external entity would read files of this machine, nested ones would fill its memory.
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly UnpackBudget _budget = new();

    private BookPackage(ZipArchive archive) => _archive = archive;

    /// <summary>Opens the bytes of a file.</summary>
    /// <exception cref="BookRefusal">It is no workbook, or one that is not read.</exception>
    public static BookPackage Open(byte[] bytes)
    {
        if (bytes.Length > BookLimits.FileBytesMax)
        {
            throw BookRefusal.Of(
                4, new("ファイルが大きすぎます。", "The file is too large."),
                new($"{BookLimits.FileBytesMax >> 20} MiBまでにしてください。", $"At most {BookLimits.FileBytesMax >> 20} MiB."));
        }

        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            throw BookRefusal.Of(
                2, new("パスワード付き、または古い形式（.xls）のブックです。", "The workbook has a password, or is in the old form (.xls)."),
                new("パスワードを外し、「Excelブック（.xlsx）」で保存し直してください。",
                    "Take the password away and save it as \"Excel workbook (.xlsx)\"."));
        }

        if (!bytes.AsSpan().StartsWith("PK"u8)) throw NoBook();
        var package = new BookPackage(new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read));
        package.Index();
        return package;
    }

    /// <summary>Whether there is a part.</summary>
    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>Names of all parts.</summary>
    public IEnumerable<string> Names => _entries.Keys;

    /// <summary>Reads a part; null when there is none.</summary>
    public XmlReader? Read(string name) => _entries.TryGetValue(name, out var entry)
        ? XmlReader.Create(new CountedStream(entry.Open(), entry.CompressedLength, _budget), Settings)
        : null;

    public void Dispose() => _archive.Dispose();

    public static BookRefusal NoBook() => BookRefusal.Of(
        1, new("Excelブック（.xlsx）ではありません。", "This is no Excel workbook (.xlsx)."),
        new("書き出した.xlsxに記入し、同じ形式で保存してください。", "Fill in the .xlsx that was exported and save it in the same form."));

    private void Index()
    {
        if (_archive.Entries.Count > BookLimits.EntriesMax)
        {
            throw BookRefusal.Of(
                4, new("部品が多すぎます。", "It has too many parts."),
                new("余分なシートや画像を除いて保存し直してください。", "Save it again without extra sheets and pictures."));
        }

        foreach (var entry in _archive.Entries)
        {
            // Two parts of one name: programs differ in which they read, so that one person sees another content.
            var name = entry.FullName;
            if (IsTrick(name) || !_entries.TryAdd(name, entry))
            {
                throw BookRefusal.Of(
                    7, new("部品の名前が不正です。", "A part has a name that is not allowed."),
                    new("ExcelかLibreOfficeで開き、保存し直してください。", "Open it in Excel or LibreOffice and save it again."),
                    name);
            }
        }

        if (_entries.Keys.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
            || n.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase))) throw Macro();
    }

    private static bool IsTrick(string name) =>
        name.Length is 0 or > 300 || name[0] is '/' or '\\' || name.Contains('\\', StringComparison.Ordinal)
        || name.Contains(':', StringComparison.Ordinal) || name.Split('/').Contains("..") || name.Any(char.IsControl);

    public static BookRefusal Macro() => BookRefusal.Of(
        3, new("マクロを含むブックは読み込みません。", "A workbook with macros is not read."),
        new("マクロなしの「Excelブック（.xlsx）」で保存し直してください。", "Save it as \"Excel workbook (.xlsx)\" without macros."));
}
