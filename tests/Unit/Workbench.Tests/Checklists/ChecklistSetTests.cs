using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Checklists;

namespace Yuimori.Workbench.Tests.Checklists;

public sealed class ChecklistSetTests
{
    private static readonly string Folder = Path.Combine(Samples.Root, "guideline", "checklists");

    [Theory]
    [InlineData("csa", 258)]
    [InlineData("key-management", 9)]
    [InlineData("cryptography", 30)]
    [InlineData("development-scoring", 5)]
    [InlineData("procurement", 27)]
    public void Load_Items_AreAsManyAsInTheSource(string id, int count) =>
        Assert.Equal(count, Lists.Set.Find(id)!.Items.Count);

    [Fact]
    public void Csa_Items_AskEachRowOfTheCrosswalkOnce()
    {
        var rows = Guideline.Catalogue.FindFramework("csa")!.Rows.Where(r => r.Parent is not null).Select(r => r.Id);
        var items = Lists.Set.Find("csa")!.Items;

        Assert.Equal(rows, items.Select(i => i.Id));
        Assert.All(items, i => Assert.Equal([i.Id], i.Rows));
        Assert.Equal(258, items.Select(i => i.Question.Ja).Distinct().Count());
        Assert.Equal(258, items.Select(i => i.Question.En).Distinct().Count());
    }

    [Fact]
    public void Csa_KeyQuestions_AreAnsweredInTheirOwnChecklist() =>
        Assert.Equal(
            Enumerable.Range(1, 9).Select(n => ($"CSA-11.Q{n}", (string?)$"KEY-{n}")),
            Lists.Set.Items.Where(i => i.Same is not null).Select(i => (i.Id, i.Same)));

    [Fact]
    public void Questions_EachLanguage_IsThatLanguageAndAQuestion()
    {
        foreach (var item in Lists.Set.Items)
        {
            Assert.Contains(item.Question.Ja, c => c is >= '\u3040' and <= '\u30FF');
            Assert.DoesNotContain(item.Question.En, c => c is >= '\u3040' and <= '\u9FFF');
            Assert.EndsWith("?", item.Question.En, StringComparison.Ordinal);
            Assert.True(item.Question.Ja.EndsWith('。'), item.Question.Ja);
        }
    }

    [Fact]
    public void Cryptography_EveryItem_IsMarkedAsOurs() =>
        Assert.All(Lists.Set.Find("cryptography")!.Items, i => Assert.False(i.Confirmed));

    [Fact]
    public void Scoring_OnlyThePublishedRow_IsConfirmed()
    {
        var items = Lists.Set.Find("development-scoring")!.Items;

        Assert.Equal(["SCO-1"], items.Where(i => i.Confirmed).Select(i => i.Id));
        Assert.All(items, i => Assert.Equal(
            [ChecklistAnswer.Ten, ChecklistAnswer.Five, ChecklistAnswer.Zero], i.Levels.Select(l => l.Points)));
    }

    [Fact]
    public void Procurement_Points_AreThirteenToTwentyOne() =>
        Assert.Equal(
            Enumerable.Range(13, 9).Select(n => $"point-{n}"), Lists.Set.Find("procurement")!.Groups.Select(g => g.Id));

    [Fact]
    public void Groups_EachOne_HasItems() =>
        Assert.All(Lists.Set.Checklists, c => Assert.All(c.Groups, g => Assert.Contains(c.Items, i => i.Group == g.Id)));

    [Theory]
    [InlineData("id: key-management", "id: keys", "CHECK-20")]
    [InlineData("group: keys", "group: locks", "CHECK-21")]
    [InlineData("applies: networked", "applies: netwroked", "CHECK-21")]
    [InlineData("rows: [CSA-11.Q1, CSA-5.9]", "rows: [CSA-11.Q11]", "CHECK-22")]
    [InlineData("source: CSA-STEPS", "source: NOBODY", "CHECK-23")]
    [InlineData("confirmed: true", "confirmed: false", "CHECK-23")]
    [InlineData("- answer: no\n        when: { transport: [none] }", "- answer: no", "CHECK-24")]
    [InlineData("- answer: no\n", "- answer: 10\n", "CHECK-05")]
    [InlineData("- answer: no\n", "- answer: maybe\n", "CHECK-05")]
    [InlineData("id: KEY-2", "id: KEY-1", "CHECK-31")]
    [InlineData("with: CSA-1.17", "with: KEY-10", "CHECK-30")]
    [InlineData("withAnswer: yes", "withAnswer: 10", "CHECK-33")]
    [InlineData("applies: networked", "scope: system\n    applies: networked", "CHECK-26")]
    [InlineData("answers: yes-no", "answers: points", "CHECK-25")]
    [InlineData("yuimori-checklist: 1", "yuimori-checklist: 2", "CHECK-01")]
    public void Load_OneThingBroken_NoChecklistIsUsed(string old, string changed, string code)
    {
        var folder = Directory.CreateTempSubdirectory("yuimori-lists").FullName;
        var lists = Directory.CreateDirectory(Path.Combine(folder, "checklists")).FullName;
        foreach (var file in Directory.EnumerateFiles(Folder)) File.Copy(file, Path.Combine(lists, Path.GetFileName(file)));
        var path = Path.Combine(lists, "key-management.yaml");
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, old);
        File.WriteAllText(path, text[..at] + changed + text[(at + old.Length)..]);

        var loaded = ChecklistSet.Load(Guideline.Catalogue, folder);

        Directory.Delete(folder, recursive: true);
        Assert.False(loaded.IsOk);
        Assert.Contains(code, loaded.Problems.Select(p => p.Code));
        Assert.All(loaded.Problems, p => Assert.NotEqual(p.Text.Ja, p.Text.En));
    }

    [Fact]
    public void Load_NoFolder_IsAProblem() =>
        Assert.Equal("CHECK-00", Assert.Single(ChecklistSet.Load(Guideline.Catalogue, "/nowhere").Problems).Code);
}
