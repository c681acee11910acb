using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Files;

namespace Yuimori.Workbench.Tests.Checklists;

public sealed class ChecklistFileTests : IDisposable
{
    private const string Good = """
        yuimori-checklists: 1
        system: test
        answers:
          cloud:
            - item: CSA-1.18
              answer: yes
              by: 山田
              on: 2026-11-27
              note: "TLS 1.3: seen"
              evidence: ["junit:Tls.RefusesPlain", "https://example.com/report"]
              review: reviewed
            - { item: SCO-1, answer: 10, review: needs-review }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("yuimori-answers").FullName;

    private string File1 => Path.Combine(_folder, "x.checklists.yaml");

    [Theory]
    [InlineData("home.system.yaml", "home.checklists.yaml")]
    [InlineData("a/b.SYSTEM.YAML", "a/b.checklists.yaml")]
    [InlineData("model.yaml", "model.checklists.yaml")]
    public void PathBeside_SystemFile_IsItsAnswers(string system, string answers) =>
        Assert.Equal(answers, ChecklistFile.PathBeside(system));

    [Fact]
    public void Schema_OfTheReference_IsWhatTheParserReads() =>
        Assert.Equal(
            ChecklistSchema.Json(),
            File.ReadAllText(Path.Combine(Samples.Root, "docs", "reference", "checklists.schema.json")));

    [Fact]
    public void Read_NoFile_IsNoAnswersYet() =>
        Assert.Empty(ChecklistFile.Read(File1, "test").Value!.Entries);

    [Fact]
    public void Parse_Good_HasEveryField()
    {
        var entry = Parse(Good).Value!.Find("CSA-1.18", "cloud")!;

        Assert.Equal(
            (ChecklistAnswer.Yes, "山田", new DateOnly(2026, 11, 27), "TLS 1.3: seen", ReviewState.Reviewed, 5),
            (entry.Answer, entry.By, entry.On, entry.Note, entry.Review, entry.Position.Line));
        Assert.Equal(["junit:Tls.RefusesPlain", "https://example.com/report"], entry.Evidence);
        Assert.Equal(ChecklistAnswer.Ten, Parse(Good).Value!.Find("SCO-1", "cloud")!.Answer);
    }

    [Theory]
    [InlineData("answer: yes", "answer: ja", "ANSWER-05")]
    [InlineData("system: test", "system: other", "ANSWER-20")]
    [InlineData("item: SCO-1,", "item: CSA-1.18,", "ANSWER-21")]
    [InlineData("item: CSA-1.18", "item: csa 1.18", "ANSWER-06")]
    [InlineData("  cloud:\n", "  ../cloud:\n", "ANSWER-06")]
    [InlineData("on: 2026-11-27", "on: 2026-02-30", "ANSWER-10")]
    [InlineData("review: reviewed", "review: sure", "ANSWER-05")]
    [InlineData("      review: reviewed\n", "", "ANSWER-03")]
    [InlineData("by: 山田", "bye: 山田", "ANSWER-02")]
    [InlineData("https://example.com/report", "http://example.com", "ANSWER-06")]
    [InlineData("yuimori-checklists: 1", "yuimori-checklists: 2", "ANSWER-01")]
    [InlineData("note: \"TLS", "note: \"\\u001b[31mTLS", "ANSWER-08")]
    public void Parse_OneThingBroken_NamesItWithRemedy(string old, string changed, string code)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        var read = Parse(Good.Replace(old, changed, StringComparison.Ordinal));

        Assert.Equal(code, Assert.Single(read.Problems).Code);
        Assert.NotEqual(read.Problems[0].Text.Ja, read.Problems[0].Text.En);
    }

    [Fact]
    public void Save_Answers_AreReadBackEqualAndWrittenInTheOrderPeopleCount()
    {
        var answers = ChecklistAnswers.None.With([
            Lists.Answer("CSA-2.10", "b", ChecklistAnswer.No), Lists.Answer("CSA-2.9", "b", ChecklistAnswer.Yes),
            Lists.Answer("CSA-2.9", "a", ChecklistAnswer.NotApplicable), Lists.Answer("SCO-1", "a", ChecklistAnswer.Zero),
            Lists.Answer("CSA-11.Q1", "a", ChecklistAnswer.Partly),
        ]);

        Assert.True(ChecklistFile.Save(File1, answers, "test").IsOk);

        var read = ChecklistFile.Read(File1, "test").Value!;
        Assert.Equal(answers.Entries, read.Entries);
        Assert.Equal(
            ["CSA-2.9 a", "CSA-2.9 b", "CSA-2.10 b", "CSA-11.Q1 a", "SCO-1 a"],
            read.Entries.Select(e => $"{e.Item} {e.At}"));
        Assert.Matches("(?s)  a:.*CSA-2.9.*CSA-11.Q1.*SCO-1.*  b:.*CSA-2.9.*CSA-2.10", File.ReadAllText(File1));
        Assert.Equal([File1], Directory.EnumerateFiles(_folder));
    }

    [Fact]
    public void Save_SecondOfTwoPeople_DoesNotOverwriteTheFirst()
    {
        File.WriteAllText(File1, Good);
        var (first, second) = (ChecklistFile.Read(File1, "test").Value!, ChecklistFile.Read(File1, "test").Value!);
        var saved = ChecklistFile.Save(File1, first.With(Lists.Answer("KEY-1", "cloud", ChecklistAnswer.No)), "test");

        var refused = ChecklistFile.Save(File1, second.With(Lists.Answer("KEY-2", "cloud", ChecklistAnswer.No)), "test");

        Assert.Equal("ANSWER-31", refused.Error!.Code);
        Assert.NotNull(ChecklistFile.Read(File1, "test").Value!.Find("KEY-1", "cloud"));
        Assert.True(ChecklistFile.Save(File1, saved.Value.Without("KEY-1", "cloud"), "test").IsOk);
    }

    [Fact]
    public void Save_FileAppearedMeanwhile_IsNotOverwritten()
    {
        File.WriteAllText(File1, Good);

        Assert.Equal("ANSWER-31", ChecklistFile.Save(File1, ChecklistAnswers.None, "test").Error!.Code);
        Assert.Equal(Good, File.ReadAllText(File1));
    }

    [Fact]
    public void Save_FolderMissing_FailsAndSaysSo() =>
        Assert.Equal("ANSWER-30", ChecklistFile.Save("/nowhere/x.checklists.yaml", ChecklistAnswers.None, "test").Error!.Code);

    [Fact]
    public void Save_MoreThanCouldBeReadAgain_IsRefusedAndTheOldFileStays()
    {
        File.WriteAllText(File1, Good);
        var read = ChecklistFile.Read(File1, "test").Value!;
        var tooMany = read.With(Enumerable.Range(0, Yuimori.Workbench.Reading.ListShape<object>.CountMax + 1)
            .Select(n => Lists.Answer($"CSA-{n}", "cloud", ChecklistAnswer.Yes)));

        Assert.Equal("ANSWER-32", ChecklistFile.Save(File1, tooMany, "test").Error!.Code);
        Assert.Equal(Good, File.ReadAllText(File1));
    }

    [Fact]
    public void Save_OrphanedAnswer_IsKept()
    {
        File.WriteAllText(File1, Good.Replace("CSA-1.18", "OLD-7", StringComparison.Ordinal));
        var read = ChecklistFile.Read(File1, "test").Value!;

        Assert.True(ChecklistFile.Save(File1, read.With(Lists.Answer("KEY-1", "cloud", ChecklistAnswer.No)), "test").IsOk);

        Assert.Equal("山田", ChecklistFile.Read(File1, "test").Value!.Find("OLD-7", "cloud")!.By);
    }

    [Fact]
    public void Write_AnyAnswers_AreReadBackEqual() => Prop.ForAll(
        ArbMap.Default.ArbFor<(NonEmptyString Note, NonEmptyString By, PositiveInt Item, int Answer)[]>(), rows =>
        {
            var answers = ChecklistAnswers.None.With(rows.Select(r => new AnswerEntry
            {
                Item = $"CSA-{r.Item.Get}.{r.Note.Get.Length}",
                At = "cloud",
                Answer = (ChecklistAnswer)(Math.Abs(r.Answer % 7) + 1),
                By = Visible(r.By.Get),
                Note = Visible(r.Note.Get),
                Evidence = ["text:" + Visible(r.By.Get)],
                Review = ReviewState.Reviewed,
            }));
            var read = Parse(ChecklistFileWriter.Text(answers, "test"));
            return read.IsOk && read.Value.Entries.SequenceEqual(answers.Entries)
                && ChecklistFileWriter.Text(read.Value, "test") == ChecklistFileWriter.Text(answers, "test");
        }).QuickCheckThrowOnFailure();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // What the file refuses by design is another test's matter; here every other character must survive.
    private static string Visible(string text) =>
        "x" + string.Concat(text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)
            && !Yuimori.Catalogue.Yaml.YamlProblems.IsInvisible(c) && c < 0xFFFE)).TrimEnd() + "x";

    private static Yuimori.Catalogue.Yaml.Checked<ChecklistAnswers> Parse(string text) =>
        ChecklistFile.Parse(Encoding.UTF8.GetBytes(text), "x.checklists.yaml", "test");
}
