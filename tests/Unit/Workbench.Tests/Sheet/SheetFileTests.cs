using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Files;

namespace Yuimori.Workbench.Tests.Sheet;

public sealed class SheetFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yuimori-sheet");

    public void Dispose() => _folder.Delete(recursive: true);

    private static SheetAnswers Full() => Sheets.Uc4Answered().Answers with
    {
        Wishes = new SheetWishes
        {
            Wanted = SheetLevel.Part,
            Components = new Dictionary<string, int> { ["home-gateway"] = 2 },
            Points = new Dictionary<string, int> { ["KP-16"] = 3, ["KP-13"] = 1 },
            Classes = new Dictionary<RiskClass, int> { [RiskClass.Safety] = 10 },
            Phases = new Dictionary<LifecyclePhase, int> { [LifecyclePhase.Operation] = 4 },
        },
    };

    [Fact]
    public void Write_ThenParse_GivesTheSame()
    {
        var text = SheetFile.Write(Full(), "home");
        var read = Parse(text);
        Assert.Equal(text, SheetFile.Write(read, "home"));
        AssertSame(Full(), read);
        Assert.Equal(3, read.Wishes.Points["KP-16"]);
    }

    [Fact]
    public void Write_OneLevelChanged_ChangesOneLine()
    {
        var before = Full();
        var key = before.Answers.First(a => a.Value.Level == SheetLevel.Full).Key;
        var after = before.With(key, before.Answers[key] with { Level = SheetLevel.None });
        var (left, right) = (SheetFile.Write(before, "home").Split('\n'), SheetFile.Write(after, "home").Split('\n'));
        Assert.Equal(left.Length, right.Length);
        Assert.Single(left.Zip(right), p => p.First != p.Second);
    }

    [Fact]
    public void Write_AnyText_ReadsBack()
    {
        var gen = ArbMap.Default.GeneratorFor<string>().Where(t => !string.IsNullOrWhiteSpace(t))
            .Select(Cleaned).Where(t => t.Trim().Length > 0);
        Prop.ForAll(gen.ToArbitrary(), note =>
        {
            var key = new AnswerKey("malware@home-gateway/KP-13", LifecyclePhase.Operation, "alpha");
            var read = Parse(SheetFile.Write(SheetAnswers.None.With(Sheets.Alpha).With(key, new(null, note, note)), "home"));
            return read.Answers[key].Note == note && read.Answers[key].Evidence == note;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("yuimori-sheet: 2\nsystem: home\n", "SHEET-01")]
    [InlineData("yuimori-sheet: 1\nsystem: other\n", "SHEET-20")]
    [InlineData("yuimori-sheet: 1\nsystem: home\nproduct: []\n", "SHEET-02")]
    [InlineData("yuimori-sheet: 1\n", "SHEET-03")]
    [InlineData("yuimori-sheet: 1\nsystem: home\nproducts: [{ id: a }, { id: a }]\n", "SHEET-21")]
    [InlineData("yuimori-sheet: 1\nsystem: home\nproducts: [{ id: a, name: \"x\\u200By\" }]\n", "SHEET-08")]
    [InlineData("yuimori-sheet: 1\nsystem: home\nanswers: { a: [{ row: x }] }\n", "SHEET-06")]
    [InlineData("yuimori-sheet: 1\nsystem: home\nanswers: { a: [{ row: a@b/KP-12 }] }\n", "SHEET-06")]
    [InlineData("yuimori-sheet: 1\nsystem: home\nanswers: { a: [{ row: a@b/KP-13, operation: { level: 7 } }] }\n", "SHEET-05")]
    [InlineData("yuimori-sheet: 1\nsystem: home\nanswers: { a: [{ row: a@b/KP-13 }, { row: a@b/KP-13 }] }\n", "SHEET-21")]
    [InlineData("yuimori-sheet: 1\nsystem: home\nwishes: { wanted: 0 }\n", "SHEET-05")]
    [InlineData("yuimori-sheet: 1\nsystem: home\nwishes: { points: [{ is: KP-16, weight: 1.5 }] }\n", "SHEET-22")]
    [InlineData("yuimori-sheet: 1\nsystem: home\nwishes: { points: [{ is: KP-16, weight: 11 }] }\n", "SHEET-09")]
    public void Parse_Broken_SaysWhatAndWhere(string yaml, string code)
    {
        var parsed = SheetFile.Parse(Encoding.UTF8.GetBytes(yaml), "x.sheet.yaml", "home");
        var problem = Assert.Single(parsed.Problems);
        Assert.Equal(code, problem.Code);
        Assert.StartsWith("x.sheet.yaml:", problem.Text.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoFile_IsAnEmptySheet()
    {
        var read = SheetFile.Read(Path.Combine(_folder.FullName, "x.sheet.yaml"), "home");
        Assert.True(read.IsOk);
        Assert.Empty(read.Value.Answers);
    }

    [Fact]
    public void Save_ReadOnlyFolder_KeepsTheOldFileAndSaysSo()
    {
        var path = Path.Combine(_folder.FullName, "missing", "x.sheet.yaml");
        var saved = SheetFile.Save(path, SheetAnswers.None, "home");
        Assert.Equal("SHEET-30", saved.Error?.Code);
    }

    [Fact]
    public void Save_ThenRead_LeavesNoOtherFile()
    {
        var path = SheetFile.PathBeside(Path.Combine(_folder.FullName, "home.system.yaml"));
        Assert.Equal(Path.Combine(_folder.FullName, "home.sheet.yaml"), path);
        Assert.True(SheetFile.Save(path, Full(), "home").IsOk);
        Assert.Equal(path, Assert.Single(_folder.GetFiles()).FullName);
        AssertSame(Full(), SheetFile.Read(path, "home").Value!);
    }

    private static SheetAnswers Parse(string text)
    {
        var read = SheetFile.Parse(Encoding.UTF8.GetBytes(text), "x.sheet.yaml", "home");
        Assert.True(read.IsOk, string.Join('\n', read.Problems));
        return read.Value;
    }

    internal static void AssertSame(SheetAnswers expected, SheetAnswers actual)
    {
        Assert.Equal(expected.Products, actual.Products);
        Assert.Equal(expected.Answers.Count, actual.Answers.Count);
        foreach (var (key, answer) in expected.Answers) Assert.Equal((key, answer), (key, actual.Answers.GetValueOrDefault(key)));
    }

    private static string Cleaned(string text) => string.Concat(text.Where(c =>
        (c == '\n' || !char.IsControl(c)) && !YamlProblems.IsInvisible(c) && !char.IsSurrogate(c) && c != '￾' && c != '￿'));
}
