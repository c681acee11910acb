using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Yuimori.Cli.Tests;

public sealed class SheetCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yuimori-sheet");
    private readonly string _system;

    public SheetCommandTests()
    {
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(Repository.Uc4)!))
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
        _system = Path.Combine(_folder.FullName, "home.system.yaml");
    }

    private string SheetFile => Path.Combine(_folder.FullName, "home.sheet.yaml");

    private string Book => Path.Combine(_folder.FullName, "book.xlsx");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Walk_ProductsOutFilledInBackAndCompared_GivesTheVendorsLevel()
    {
        Assert.Equal(ExitCodes.Ok, Product("alpha", "Gate X").Code);
        Assert.Equal(ExitCodes.Ok, Product("beta", "Portal").Code);
        Assert.Equal(ExitCodes.Ok, Run("export", "-o", Book, "--lang", "ja").Code);
        TypeLevels(10, 3);
        var (code, output, error) = Run("import", Book, "--lang", "ja");
        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Contains("回答の変更 3件", output, StringComparison.Ordinal);
        var compared = Run("compare", "--format", "json");
        using var json = JsonDocument.Parse(compared.Output);
        var total = json.RootElement.GetProperty("total");
        Assert.Equal(30, total.GetProperty("alpha").GetProperty("points").GetInt32() + total.GetProperty("beta").GetProperty("points").GetInt32());
        Assert.True(total.GetProperty("alpha").GetProperty("unanswered").GetInt32() > 0);
    }

    [Fact]
    public void Import_BadLevel_ChangesNothingAndNamesTheCell()
    {
        Product("alpha", "Gate X");
        Run("export", "-o", Book, "--lang", "ja");
        TypeLevels(7, 1);
        var before = File.ReadAllBytes(SheetFile);
        var (code, output, error) = Run("import", Book, "--lang", "ja");
        Assert.Equal(ExitCodes.BadInput, code);
        Assert.Matches("× 評価シート![A-Z]+[0-9]+：XLSX-30", error);
        Assert.Contains("何も変えていません", output, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(SheetFile));
    }

    [Fact]
    public void Import_Partial_TakesTheGoodCells()
    {
        Product("alpha", "Gate X");
        Run("export", "-o", Book, "--lang", "en");
        TypeLevels(10, 2);
        TypeLevels(7, 1);
        var (code, output, _) = Run("import", Book, "--partial", "--json");
        Assert.Equal(ExitCodes.BadInput, code);
        using var json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.GetProperty("saved").GetBoolean());
        Assert.Equal(2, json.RootElement.GetProperty("changes").GetArrayLength());
        Assert.Equal(2, Regex.Count(File.ReadAllText(SheetFile), "level: 10", RegexOptions.NonBacktracking));
    }

    [Fact]
    public void Import_DryRun_ChangesNothing()
    {
        Product("alpha", "Gate X");
        Run("export", "-o", Book);
        TypeLevels(5, 1);
        var before = File.ReadAllBytes(SheetFile);
        Assert.Equal(ExitCodes.Ok, Run("import", Book, "--dry-run").Code);
        Assert.Equal(before, File.ReadAllBytes(SheetFile));
    }

    [Fact]
    public void Import_NoSuchFileOrNoWorkbook_IsBadInput()
    {
        Assert.Equal(ExitCodes.BadInput, Run("import", Book).Code);
        File.WriteAllText(Book, "row,level");
        var (code, _, error) = Run("import", Book, "--lang", "en");
        Assert.Equal(ExitCodes.BadInput, code);
        Assert.Contains("XLSX-01", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("component", "home-gateway")]
    [InlineData("point", "KP-16")]
    [InlineData("risk", "security/TH-08")]
    public void Show_View_HasItsGroups(string view, string group)
    {
        var (code, output, error) = Run("show", "--view", view, "--lang", "en");
        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Contains(group, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--point", "KP-161", "KP-16")]
    [InlineData("--component", "home-gatewya", "home-gateway")]
    [InlineData("--risk-class", "securty", "security")]
    [InlineData("--phase", "manufactur", "manufacture")]
    public void Show_UnknownWord_IsUsageWithTheNearest(string option, string word, string nearest)
    {
        var (code, _, error) = Run("show", option, word, "--lang", "en");
        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains($"\"{nearest}\"", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_WithoutAProduct_SaysWhatToDo()
    {
        var (code, _, error) = Run("export", "-o", Book, "--lang", "ja");
        Assert.Equal(ExitCodes.BadInput, code);
        Assert.Contains("yuimori sheet product", error, StringComparison.Ordinal);
        Assert.False(File.Exists(Book));
    }

    [Fact]
    public void Requirements_Csv_BeginsWithAMarkAndQuotesEveryCell()
    {
        var path = Path.Combine(_folder.FullName, "r.csv");
        var (code, _, _) = Run("requirements", "--point", "16=3", "--format", "csv", "-o", path, "--lang", "ja");
        Assert.Equal(ExitCodes.Ok, code);
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(path)[..3]);
        var lines = File.ReadAllLines(path);
        Assert.All(lines.Skip(1), l => Assert.Contains("\"KP-16\"", l, StringComparison.Ordinal));
        Assert.True(lines.Length > 3);
    }

    [Fact]
    public void FormulaInjection_NoteInCsv_IsText()
    {
        Product("alpha", "Gate X");
        var row = Regex.Match(Run("show", "--format", "json", "--phase", "manufacture").Output, "\"id\": \"([a-z-]+@[a-z0-9-]+/KP-16)\"").Groups[1].Value;
        File.AppendAllText(SheetFile, $"\nanswers:\n  alpha:\n    - row: {row}\n      manufacture: {{ note: \"=cmd|'/C calc'!A0\" }}\n");
        var (code, output, error) = Run("show", "--format", "csv");
        Assert.Equal((ExitCodes.Ok, ""), (code, error));
        Assert.Contains("\"'=cmd|'/C calc'!A0\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_AnswerWithoutAPlace_IsSaidAndKept()
    {
        Product("alpha", "Gate X");
        File.AppendAllText(SheetFile, "\nanswers:\n  alpha:\n    - row: malware@nowhere/KP-13\n      operation: { level: 10 }\n");
        Assert.Contains("malware@nowhere/KP-13", Run("show", "--lang", "en").Error, StringComparison.Ordinal);
        Product("alpha", "Gate Y");
        Assert.Contains("malware@nowhere/KP-13", File.ReadAllText(SheetFile), StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_Keep_StoresTheWishesForRequirements()
    {
        Product("alpha", "Gate X");
        Assert.Equal(ExitCodes.Ok, Run("compare", "--point", "KP-19=2", "--wanted", "5", "--keep").Code);
        using var json = JsonDocument.Parse(Run("requirements", "--format", "json").Output);
        Assert.All(json.RootElement.GetProperty("requirements").EnumerateArray(), r => Assert.Equal(
            ("KP-19", 2, 5), (r.GetProperty("point").GetString(), r.GetProperty("weight").GetInt32(), r.GetProperty("wanted").GetInt32())));
    }

    [Theory]
    [InlineData("compare")]
    [InlineData("requirements")]
    public void Workbook_OfResults_IsWritten(string verb)
    {
        Product("alpha", "Gate X");
        var path = Path.Combine(_folder.FullName, "out.xlsx");
        Assert.Equal(ExitCodes.Ok, Run(verb, "--format", "xlsx", "-o", path, "--lang", "ja").Code);
        using var zip = ZipFile.OpenRead(path);
        Assert.NotNull(zip.GetEntry("xl/worksheets/sheet1.xml"));
    }

    [Fact]
    public void SheetFile_Broken_IsBadInputWithItsLine()
    {
        File.WriteAllText(SheetFile, "yuimori-sheet: 1\nsystem: other\n");
        var (code, _, error) = Run("show", "--lang", "en");
        Assert.Equal(ExitCodes.BadInput, code);
        Assert.Contains("home.sheet.yaml:2:9: SHEET-20", error, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) Product(string id, string name) =>
        Run("product", id, "--maker", "ACME", "--name", name);

    private (int Code, string Output, string Error) Run(string verb, params string[] more)
    {
        // The System file is the first argument, whatever comes after it.
        return CommandRun.Run(["sheet", verb, _system, .. more]);
    }

    /// <summary>Fills in the first empty level cells of the exported workbook.</summary>
    private void TypeLevels(int level, int count)
    {
        using var zip = ZipFile.Open(Book, ZipArchiveMode.Update);
        var entry = zip.GetEntry("xl/worksheets/sheet2.xml")!;
        string text;
        using (var reader = new StreamReader(entry.Open(), Encoding.UTF8)) text = reader.ReadToEnd();
        var cell = new Regex("<x:c r=\"([A-Z]+[0-9]+)\" s=\"4\" />");
        text = cell.Replace(text, $"<x:c r=\"$1\" s=\"4\"><x:v>{level}</x:v></x:c>", count);
        entry.Delete();
        using var writer = new StreamWriter(zip.CreateEntry("xl/worksheets/sheet2.xml").Open());
        writer.Write(text);
    }
}
