using System.Text;
using Yuimori.Catalogue;
using Yuimori.Fuzz.Mqtt;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Excel;
using Yuimori.Workbench.Sheet.Files;
using Yuimori.Workbench.Threats;

namespace Yuimori.Fuzz.Sheet;

public sealed class SheetFuzz_Tests
{
    private const int FileRounds = 3000, BookRounds = 500;

    private static readonly Lazy<(EvaluationSheet Sheet, byte[] Book)> Seed = new(MakeSeed);

    [Fact]
    public void SheetFile_AndMutations_HoldAllRules() => RunAll(
        [Encoding.UTF8.GetBytes(SheetFile.Write(Seed.Value.Sheet.Answers, "uc4-home"))],
        FileRounds, static input => SheetFileTarget.Run(input));

    [Fact]
    public void Workbook_AndMutations_HoldAllRules() =>
        RunAll([Seed.Value.Book], BookRounds, new WorkbookTarget(Seed.Value.Sheet, Seed.Value.Book).RunFile);

    [Theory]
    [InlineData("xl/worksheets/sheet2.xml")]
    [InlineData("xl/worksheets/sheet3.xml")]
    [InlineData("xl/worksheets/sheet4.xml")]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    public void WorkbookPart_AndMutations_HoldAllRules(string part)
    {
        var target = new WorkbookTarget(Seed.Value.Sheet, Seed.Value.Book);
        RunAll([target.Part(part)], BookRounds, input => target.RunPart(part, input));
    }

    private static (EvaluationSheet Sheet, byte[] Book) MakeSeed()
    {
        var catalogue = GuidelineCatalogue.Load().Value;
        var model = SystemFile.Read(Path.Combine(FuzzRun.Root, "samples", "uc4-door-window", "home.system.yaml")).Value!;
        var result = DesignAnalysis.Analyse(model, RuleSet.Load(catalogue).Value!, catalogue, new DateOnly(2026, 11, 21));
        var sheet = EvaluationSheet.Of(result, catalogue);
        var answers = SheetAnswers.None.With(new SheetProduct("alpha", "ACME", "Gate", "2"));
        foreach (var row in sheet.Rows.Where(r => r.PointId == "KP-19"))
        {
            foreach (var cell in row.Cells.Where(c => c.IsAsked))
                answers = answers.With(new AnswerKey(row.Id, cell.Phase, "alpha"), new(SheetLevel.Part, "備考 \"x\"", "TR-1"));
        }

        sheet = sheet.With(answers with { Wishes = new SheetWishes { Points = new Dictionary<string, int> { ["KP-19"] = 2 } } });
        using var book = new MemoryStream();
        var filter = new SheetFilter { Points = ["KP-19"] };
        if (!SheetBook.Write(book, sheet, new(Language.Japanese) { Filter = filter }).IsOk)
            throw new InvalidOperationException("The seed cannot be written");
        return (sheet, book.ToArray());
    }

    private static void RunAll(List<byte[]> corpus, int rounds, Action<byte[]> target) =>
        FuzzRun.All(corpus, target, rounds, 20_261_127);
}
