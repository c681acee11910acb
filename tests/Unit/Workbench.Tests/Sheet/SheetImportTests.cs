using FsCheck;
using FsCheck.Fluent;
using Yuimori.Catalogue;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Excel;

namespace Yuimori.Workbench.Tests.Sheet;

public sealed class SheetImportTests
{
    private static readonly SheetFilter Small = new() { Points = ["KP-16"] };
    private static readonly EvaluationSheet Answered = Sheets.Uc4Answered();
    private static readonly EvaluationSheet Blank =
        Sheets.Uc4.With(SheetAnswers.None.With(Sheets.Alpha).With(Sheets.Beta));

    [Theory]
    [InlineData(Language.Japanese)]
    [InlineData(Language.English)]
    public void Read_WholeWorkbookUnchanged_ChangesNothing(Language language)
    {
        var import = SheetImporter.Read(Books.Of(Answered, language), Answered);
        Assert.Empty(import.Problems);
        Assert.Empty(import.Changes);
        Assert.Equal(Answered.Rows.Count, import.RowCount);
    }

    public static TheoryData<string> AllSamples => [.. Samples.All.Select(p => Path.GetFileName(p))];

    [Theory]
    [MemberData(nameof(AllSamples))]
    public void Read_WorkbookOfAnySample_GivesEveryAnswer(string file)
    {
        var model = Samples.Ok(SystemFile.Read(Samples.All.Single(p => Path.GetFileName(p) == file)));
        var blank = EvaluationSheet.Of(Guideline.Analyse(model), Guideline.Catalogue, SheetAnswers.None.With(Sheets.Alpha));
        Assert.NotEmpty(blank.Rows);
        Assert.Equal(blank.Rows.Count, blank.Rows.Select(r => r.Id).Distinct().Count());
        var answers = blank.Answers;
        foreach (var (row, cell) in Sheets.Cells(blank))
            answers = answers.With(row.Key(cell.Phase, Sheets.Alpha), new(SheetLevel.Part, row.Risk.Ja, null));
        var import = SheetImporter.Read(Forgotten(Books.Of(blank.With(answers), Language.English)), blank);
        Assert.Empty(import.Problems);
        SheetFileTests.AssertSame(answers, import.Answers);
    }

    [Theory]
    [InlineData(Language.Japanese)]
    [InlineData(Language.English)]
    public void Read_IntoABlankSheet_GivesEveryAnswer(Language language)
    {
        var book = new TestBook(Books.Of(Answered, language));
        ForgetAnswers(book);
        var import = SheetImporter.Read(book.Save(), Blank);
        Assert.Empty(import.Problems);
        SheetFileTests.AssertSame(Answered.Answers, import.Answers);
    }

    [Fact]
    public void Read_AnyOrderOfRowsAndColumns_GivesTheSameAnswers()
    {
        var bytes = Books.Of(Answered, Language.Japanese, Small);
        var start = new TestBook(bytes);
        var (columns, rows) = (start.Cells(TestBook.Grid, 1).Count(), start.LastRow - 3);
        var expected = Taken(SheetImporter.Read(Forgotten(bytes), Blank));
        Assert.NotEmpty(expected);
        var seeds = ArbMap.Default.GeneratorFor<int>().Two().ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(25), Prop.ForAll(seeds, seed =>
        {
            var (rowSeed, columnSeed) = seed;
            var book = new TestBook(bytes);
            ForgetAnswers(book);
            book.OrderRows(numbers => numbers.OrderBy(n => Scrambled(n, rowSeed)));
            book.OrderColumns([.. Enumerable.Range(0, columns + 1).OrderBy(n => Scrambled(n, columnSeed))]);
            var import = SheetImporter.Read(book.Save(), Blank);
            return import.Problems.Count == 0 && import.RowCount == rows && Taken(import).SequenceEqual(expected);
        }));
    }

    [Fact]
    public void Read_SharedStringsWithRunsAndFurigana_GivesTheSame()
    {
        var book = new TestBook(Books.Of(Answered, Language.Japanese));
        book.ShareStrings();
        var import = SheetImporter.Read(book.Save(), Answered);
        Assert.Empty(import.Problems);
        Assert.Empty(import.Changes);
    }

    [Fact]
    public void Read_ColumnInsertedAndSheetAdded_GivesTheSame()
    {
        var book = new TestBook(Books.Of(Answered, Language.English, Small));
        var columns = book.Cells(TestBook.Grid, 1).Count();
        book.OrderColumns([1, 0, .. Enumerable.Range(2, columns - 1)]);
        book.Type(TestBook.Grid, 5, 2, "my own remark");
        var import = SheetImporter.Read(book.Save(), Answered);
        Assert.Empty(import.Problems);
        Assert.Empty(import.Changes);
    }

    [Theory]
    [InlineData(Language.Japanese)]
    [InlineData(Language.English)]
    public void Read_HiddenIdRowLost_FindsColumnsByHeadingInEitherLanguage(Language language)
    {
        var book = new TestBook(Books.Of(Answered, language, Small));
        foreach (var (column, _) in book.Cells(TestBook.Grid, 1).ToList()) book.Clear(TestBook.Grid, 1, column);
        var import = SheetImporter.Read(book.Save(), Answered);
        Assert.Empty(import.Problems);
        Assert.Empty(import.Changes);
        Assert.True(import.RowCount > 0);
    }

    [Fact]
    public void Read_HeadingOfTheHiddenColumnDeleted_FindsItByItsForm()
    {
        var book = new TestBook(Books.Of(Answered, Language.Japanese, Small));
        for (var row = 1; row <= 3; row++) book.Clear(TestBook.Grid, row, 1);
        var import = SheetImporter.Read(book.Save(), Answered);
        Assert.Empty(import.Problems);
        Assert.True(import.RowCount > 0);
    }

    [Fact]
    public void Read_HiddenColumnLost_FindsRowsByTheirTextsAndSaysSo()
    {
        var book = new TestBook(Books.Of(Answered, Language.Japanese, Small));
        for (var row = 1; row <= book.LastRow; row++) book.Clear(TestBook.Grid, row, 1);
        var import = SheetImporter.Read(book.Save(), Answered);
        Assert.All(import.Problems, p => Assert.Equal("XLSX-47", p.Code));
        Assert.Empty(import.Changes);
        Assert.True(import.RowCount > 0);
    }

    [Fact]
    public void Read_HiddenSheetLost_StillTakesAnswersAndClearsNothing()
    {
        var book = new TestBook(Books.Of(Answered, Language.Japanese, Small));
        var level = book.ColumnOf("level/manufacture/alpha");
        var row = FirstAsked(book, LifecyclePhase.Manufacture);
        book.Type(TestBook.Grid, row.Number, level, 5);
        foreach (var other in Enumerable.Range(4, book.LastRow - 3).Where(r => r != row.Number))
            book.Clear(TestBook.Grid, other, level);
        book.ReplaceIn("xl/workbook.xml", "name=\"_yuimori\"", "name=\"x\"");
        foreach (var line in book.Data(TestBook.Hidden).Elements().ToList()) line.Remove();
        var import = SheetImporter.Read(book.Save(), Answered);
        Assert.True(import.IsOk, string.Join('\n', import.Problems.Select(p => p.Text.En)));
        Assert.All(import.Changes, c => Assert.Equal(SheetLevel.Part, c.After.Level));
    }

    [Fact]
    public void Read_BlankAndOwnRows_AreLeftAlone()
    {
        var book = new TestBook(Books.Of(Answered, Language.Japanese, Small));
        var number = book.CopyRow(4);
        foreach (var (column, _) in book.Cells(TestBook.Grid, number).ToList()) book.Clear(TestBook.Grid, number, column);
        number = book.CopyRow(number);
        book.Type(TestBook.Grid, number, 3, "合計");
        var import = SheetImporter.Read(book.Save(), Answered);
        Assert.Empty(import.Problems);
        Assert.Empty(import.Changes);
    }

    [Fact]
    public void Read_CopyOfARow_IsReadOnceWithARemark()
    {
        var book = new TestBook(Books.Of(Answered, Language.Japanese, Small));
        book.CopyRow(5);
        var import = SheetImporter.Read(book.Save(), Answered);
        Assert.Equal("XLSX-41", Assert.Single(import.Problems).Code);
        Assert.True(import.IsOk);
        Assert.Empty(import.Changes);
    }

    [Theory]
    [InlineData("１０")]
    [InlineData(" 10 ")]
    [InlineData("10.0")]
    public void Read_LevelTypedAsAPersonDoes_IsTheLevel(string typed)
    {
        var (book, row, column) = LevelCell();
        book.Type(TestBook.Grid, row.Number, column, typed);
        Assert.Equal(SheetLevel.Full, LevelAfter(book, row));
    }

    [Theory]
    [InlineData("対象外")]
    [InlineData("N/A")]
    [InlineData("該当なし")]
    public void Read_NotApplicableInEitherLanguage_IsThat(string typed)
    {
        var (book, row, column) = LevelCell();
        book.Type(TestBook.Grid, row.Number, column, typed);
        Assert.Equal(SheetLevel.NotApplicable, LevelAfter(book, row));
    }

    [Fact]
    public void Read_FormulaWithAValue_TakesTheValue()
    {
        var (book, row, column) = LevelCell();
        book.Put(TestBook.Grid, row.Number, column, "n", TestBook.Element("f", "5+5"), TestBook.Element("v", "10"));
        Assert.Equal(SheetLevel.Full, LevelAfter(book, row));
    }

    [Fact]
    public void Read_CellEmptied_TakesTheAnswerAway()
    {
        var (book, row, column) = LevelCell(Answered);
        book.Clear(TestBook.Grid, row.Number, column);
        var import = SheetImporter.Read(book.Save(), Answered);
        Assert.Empty(import.Problems);
        Assert.Null(Assert.Single(import.Changes).After.Level);
    }

    [Fact]
    public void Read_FileChangedAfterTheExport_KeepsTheFilesAnswer()
    {
        var (book, row, _) = LevelCell();
        var key = new AnswerKey(row.Id, LifecyclePhase.Manufacture, "alpha");
        var now = Blank.With(Blank.Answers.With(key, new(SheetLevel.Full, null, null)));
        var import = SheetImporter.Read(book.Save(), now);
        Assert.Empty(import.Problems);
        Assert.Equal(SheetLevel.Full, import.Answers.Answers[key].Level);
    }

    [Fact]
    public void Read_BothChanged_IsAnErrorUnlessTheWorkbookIsPreferred()
    {
        var (book, row, column) = LevelCell();
        book.Type(TestBook.Grid, row.Number, column, 5);
        var key = new AnswerKey(row.Id, LifecyclePhase.Manufacture, "alpha");
        var now = Blank.With(Blank.Answers.With(key, new(SheetLevel.Full, null, null)));
        var problem = Assert.Single(SheetImporter.Read(book.Save(), now).Problems);
        Assert.Equal(("XLSX-46", $"評価シート!{CellAddress.Of(column, row.Number)}"), (problem.Code, problem.Place));
        var preferred = SheetImporter.Read(book.Save(), now, new() { PreferWorkbook = true });
        Assert.Equal(SheetLevel.Part, preferred.Answers.Answers[key].Level);
    }

    [Fact]
    public void Read_LevelsMergedOverRows_GoToAllOfThemWithARemark()
    {
        var (book, row, column) = LevelCell();
        var second = Enumerable.Range(row.Number + 1, book.LastRow).First(r => IsAsked(book, r, LifecyclePhase.Manufacture));
        book.OrderRows(numbers => numbers.Where(n => n == row.Number || n == second));
        book.Type(TestBook.Grid, 4, column, 10);
        book.Merge($"{CellAddress.Of(column, 4)}:{CellAddress.Of(column, 5)}");
        var import = SheetImporter.Read(book.Save(), Blank);
        Assert.Equal("XLSX-45", Assert.Single(import.Problems).Code);
        Assert.Equal(2, import.Changes.Count(c => c.After.Level == SheetLevel.Full));
    }

    [Fact]
    public void Read_ComponentCellsMerged_AreStillTheSameRows()
    {
        var book = new TestBook(Books.Of(Answered, Language.Japanese, new SheetFilter { Components = ["home-gateway"], Points = ["KP-16"] }));
        book.Merge($"B4:B{book.LastRow}");
        for (var row = 5; row <= book.LastRow; row++) book.Clear(TestBook.Grid, row, 2);
        Assert.Empty(SheetImporter.Read(book.Save(), Answered).Problems);
    }

    [Fact]
    public void Read_RowThatTheSystemLost_KeepsItsAnswersAsOrphans()
    {
        var bytes = Books.Of(Blank, Language.Japanese, Small);
        var book = new TestBook(bytes);
        var row = FirstAsked(book, LifecyclePhase.Manufacture);
        book.Type(TestBook.Grid, row.Number, book.ColumnOf("level/manufacture/alpha"), 5);
        var without = new EvaluationSheet
        {
            SystemId = Blank.SystemId,
            SystemName = Blank.SystemName,
            Guide = Blank.Guide,
            Answers = Blank.Answers,
            Rows = [.. Blank.Rows.Where(r => r.Id != row.Id)],
            Orphans = [],
        };
        var import = SheetImporter.Read(book.Save(), without);
        Assert.Equal("XLSX-42", Assert.Single(import.Problems).Code);
        Assert.True(import.IsOk);
        Assert.Equal(row.Id, Assert.Single(without.With(import.Answers).Orphans).Key.Row);
    }

    [Fact]
    public void Read_GuidelineReworded_IsNotTakenForAnEdit()
    {
        var bytes = Books.Of(Answered, Language.Japanese, Small);
        var other = new EvaluationSheet
        {
            SystemId = Answered.SystemId,
            SystemName = Answered.SystemName,
            Guide = Answered.Guide,
            Answers = Answered.Answers,
            Orphans = [],
            Rows = [.. Answered.Rows.Select(r => r with { Risk = new("別の言い方", "Other words"), Owner = new("担当", "Owner") })],
        };
        Assert.Empty(SheetImporter.Read(bytes, other).Problems);
    }

    [Fact]
    public void Read_VendorsProductNames_FillWhatWasNotKnown()
    {
        var sheet = Sheets.Uc4.With(SheetAnswers.None.With(new SheetProduct("gamma", null, null, null)));
        var book = new TestBook(Books.Of(sheet, Language.Japanese, Small));
        book.Type(TestBook.Products, 2, 2, "ガンマ工業");
        book.Type(TestBook.Products, 2, 4, 2.5m);
        var import = SheetImporter.Read(book.Save(), sheet);
        Assert.Empty(import.Problems);
        Assert.Equal(new SheetProduct("gamma", "ガンマ工業", null, "2.5"), Assert.Single(import.ProductChanges));
    }

    [Fact]
    public void Read_ProductNotListed_IsAddedOnlyWhenAllowed()
    {
        var bytes = Forgotten(Books.Of(Answered, Language.Japanese, Small));
        var onlyBeta = Sheets.Uc4.With(SheetAnswers.None.With(Sheets.Beta));
        var refused = SheetImporter.Read(bytes, onlyBeta);
        Assert.Equal(("XLSX-22", "製品!A2"), (refused.Problems[0].Code, refused.Problems[0].Place));
        var added = SheetImporter.Read(bytes, onlyBeta, new() { AddProducts = true });
        Assert.Empty(added.Problems);
        Assert.Equal(Sheets.Alpha, added.Answers.Find("alpha"));
        Assert.Contains(added.Changes, c => c.Key.Product == "alpha");
    }

    private static (TestBook Book, (int Number, string Id) Row, int Column) LevelCell(EvaluationSheet? sheet = null)
    {
        var book = new TestBook(Books.Of(sheet ?? Blank, Language.Japanese, Small));
        var column = book.ColumnOf("level/manufacture/alpha");
        var number = Enumerable.Range(4, book.LastRow - 3).First(r => IsAsked(book, r, LifecyclePhase.Manufacture)
            && (sheet is null || book.Text(TestBook.Grid, r, column).Length > 0));
        return (book, (number, book.Text(TestBook.Grid, number, 1)), column);
    }

    private static (int Number, string Id) FirstAsked(TestBook book, LifecyclePhase phase)
    {
        var number = Enumerable.Range(4, book.LastRow - 3).First(r => IsAsked(book, r, phase));
        return (number, book.Text(TestBook.Grid, number, 1));
    }

    private static bool IsAsked(TestBook book, int row, LifecyclePhase phase) =>
        Sheets.Uc4.Find(book.Text(TestBook.Grid, row, 1))!.Cell(phase).IsAsked;

    private static SheetLevel? LevelAfter(TestBook book, (int Number, string Id) row)
    {
        var import = SheetImporter.Read(book.Save(), Blank);
        Assert.Empty(import.Problems);
        var change = Assert.Single(import.Changes);
        Assert.Equal(row.Id, change.Key.Row);
        return change.After.Level;
    }

    private static List<(AnswerKey, SheetAnswer)> Taken(SheetImport import) =>
        [.. import.Changes.Select(c => (c.Key, c.After))];

    private static byte[] Forgotten(byte[] bytes)
    {
        var book = new TestBook(bytes);
        ForgetAnswers(book);
        return book.Save();
    }

    /// <summary>Takes the exported answers out of the hidden sheet, as if a vendor had typed them all.</summary>
    private static void ForgetAnswers(TestBook book)
    {
        foreach (var row in book.Data(TestBook.Hidden).Elements().Where(r => r.Elements().First().Value == "answer").ToList())
            row.Remove();
    }

    private static uint Scrambled(int n, int seed) => unchecked(((uint)n + 1) * 2654435761u ^ (uint)seed * 2246822519u) % 1_000_003;
}
