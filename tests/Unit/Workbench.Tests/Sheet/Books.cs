using Yuimori.Kernel.Text;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Excel;

namespace Yuimori.Workbench.Tests.Sheet;

/// <summary>Workbooks for tests.</summary>
internal static class Books
{
    public static byte[] Of(EvaluationSheet sheet, Language language, SheetFilter? filter = null)
    {
        using var book = new MemoryStream();
        var written = SheetBook.Write(book, sheet, new(language) { Filter = filter ?? SheetFilter.All });
        Assert.True(written.IsOk, written.Error?.Detail);
        return book.ToArray();
    }
}
