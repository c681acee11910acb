using System.Xml;

namespace Yuimori.Workbench.Sheet.Excel.Reading;

/// <summary>Reads a workbook's worksheets; whatever is wrong with the file is a problem, never an exception.</summary>
internal static class BookReader
{
    /// <summary>The worksheets in their order, and whether the workbook links to other files; or the problem.</summary>
    public static (IReadOnlyList<BookGrid> Grids, bool HasExternalLinks, SheetProblem? Problem) Read(byte[] bytes)
    {
        try
        {
            using var package = BookPackage.Open(bytes);
            var outline = BookOutline.Find(package);
            var reader = new GridReader(
                package, SharedStrings.Read(package, outline.Strings), DateStyles.Read(package, outline.Styles));
            return ([.. outline.Sheets.Select(s => reader.Read(s.Name, s.Part))], outline.HasExternalLinks, null);
        }
        catch (BookRefusal refusal)
        {
            return ([], false, refusal.Problem);
        }
        catch (XmlException e)
        {
            return ([], false, Broken(e.Message));
        }
        catch (InvalidDataException e)
        {
            return ([], false, Broken(e.Message));
        }
        catch (IOException e)
        {
            return ([], false, Broken(e.Message));
        }
    }

    private static SheetProblem Broken(string detail) => SheetProblem.Of(
        5, "", new("ブックが壊れているか、許されない内容を含みます。", "The workbook is broken, or holds what is not allowed."), detail,
        new("ExcelかLibreOfficeで開き、「Excelブック（.xlsx）」で保存し直してください。",
            "Open it in Excel or LibreOffice and save it as \"Excel workbook (.xlsx)\"."));
}
