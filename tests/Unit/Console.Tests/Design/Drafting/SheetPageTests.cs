using System.Net;
using System.Text.RegularExpressions;
using Yuimori.Console.Tests.Rendering;
using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Files;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Files;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Tests.Design.Drafting;

public sealed class SheetPageTests : IAsyncLifetime
{
    private const string Address = "design/drafts/home/sheet";
    private Desk _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await Desk.OpenAsync();
        await _desk.Uc4Async();
        await _desk.PostAsync(Address, Address + "/products", ("id", "alpha"), ("maker", "Alpha"), ("product-version", "2.1"));
        await _desk.PostAsync(Address, Address + "/products", ("id", "beta"), ("maker", "Beta"));
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData("alpha")]
    [InlineData("Not An Id")]
    [InlineData("")]
    public async Task Product_IdThatCannotBe_IsRefused(string id)
    {
        var (status, _) = await _desk.PostAsync(Address, Address + "/products", ("id", id));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Equal(["alpha", "beta"], Answers().Products.Select(p => p.Id));
    }

    [Fact]
    public async Task Levels_OfAProduct_AreSavedAndCompared()
    {
        var fields = await FieldsAsync(4);

        await _desk.PostAsync(
            Address + "?product=alpha", Address + "/levels?product=alpha",
            ("product", "alpha"), (fields[0], "10"), (fields[1], "5"), (fields[2], "0"), (fields[3], "na"));

        Assert.Equal(
            [SheetLevel.None, SheetLevel.Part, SheetLevel.Full, SheetLevel.NotApplicable],
            Answers().Answers.Values.Select(a => a.Level!.Value).Order());
        var html = await _desk.PageAsync(Address + "/compare");
        Assert.Empty(Markup.Faults(html));
        Assert.Contains("15 of ", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("<script>")]
    public async Task Levels_WordThatIsNone_ChangesNothing(string level)
    {
        var fields = await FieldsAsync(1);

        var (status, _) = await _desk.PostAsync(Address, Address + "/levels", ("product", "alpha"), (fields[0], level));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Empty(Answers().Answers);
    }

    [Fact]
    public async Task Levels_SheetSavedInBetween_ShowsBothChanges()
    {
        var fields = await FieldsAsync(2);
        var before = File().Version;
        await _desk.PostAsync(Address, Address + "/levels", ("product", "alpha"), (fields[0], "10"));

        var (status, html) = await _desk.PostAsync(
            Address, Address + "/levels", ("product", "alpha"), (fields[0], "5"), ("version", before));

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("name=\"part\" value=\"Sheet\"", html, StringComparison.Ordinal);
        Assert.Equal(SheetLevel.Full, Assert.Single(Answers().Answers.Values).Level);
    }

    [Fact]
    public async Task Wishes_AreKeptAndDecideWhatCounts()
    {
        await _desk.PostAsync(Address + "/compare", Address + "/wishes", ("wanted", "5"), ("point:KP-16", "3"), ("class:security", "99"));

        var wishes = Answers().Wishes;
        Assert.Equal(SheetLevel.Part, wishes.Wanted);
        Assert.Equal(new KeyValuePair<string, int>("KP-16", 3), Assert.Single(wishes.Points));
        Assert.Empty(wishes.Classes);
        var html = await _desk.PageAsync(Address + "/compare");
        Assert.DoesNotContain("· KP-13 ·", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Book_OutAndIn_ChangesNothing()
    {
        using var book = await _desk.AskAsync(Address + "/book");
        var bytes = await book.Content.ReadAsByteArrayAsync(Desk.Cancellation);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await _desk.TokenAsync()), "\"form-token\"" },
            { new StringContent(File().Version), "\"version\"" },
            { new ByteArrayContent(bytes), "\"book\"", "\"home.xlsx\"" },
        };

        var (status, html) = await _desk.SendAsync(Address + "/book", form);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("0 answers taken in", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checklist_AnswerAndPrefill_AreKeptWithWhoAndWhen()
    {
        const string list = "design/drafts/home/checklists/cryptography";
        var html = await _desk.PageAsync(list);
        var field = Regex.Match(html, "name=\"answer:([^\"]+)\"").Groups[1].Value;

        await _desk.PostAsync(list, list, ($"answer:{field}", "no"), ($"note:{field}", "later"), ($"evidence:{field}", "text:x"), ($"review:{field}", "1"));
        var entry = Assert.Single(Checklists().Entries);
        Assert.Equal((ChecklistAnswer.No, "hanako", "later"), (entry.Answer, entry.By, entry.Note));
        Assert.Equal(ReviewState.Reviewed, entry.Review);

        await _desk.PostAsync(list, list + "/prefill");
        Assert.All(Checklists().Entries.Where(e => e.By is null), e => Assert.Equal(ReviewState.NeedsReview, e.Review));
        Assert.True(Checklists().Entries.Count > 1);
    }

    [Theory]
    [InlineData("not evidence")]
    [InlineData("javascript:alert(1)")]
    public async Task Checklist_EvidenceThatIsNone_IsRefused(string evidence)
    {
        const string list = "design/drafts/home/checklists/cryptography";
        var field = Regex.Match(await _desk.PageAsync(list), "name=\"answer:([^\"]+)\"").Groups[1].Value;

        var (status, _) = await _desk.PostAsync(list, list, ($"answer:{field}", "yes"), ($"evidence:{field}", evidence));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
    }

    private DraftFile File(DraftPart part = DraftPart.Sheet) => _desk.Drafts.Read(DraftName.Parse("home").Value, part).Value;

    private SheetAnswers Answers() =>
        SheetFile.Parse(System.Text.Encoding.UTF8.GetBytes(File().Text), File().Path, "uc4-home").Value!;

    private ChecklistAnswers Checklists() => ChecklistFile.Parse(
        System.Text.Encoding.UTF8.GetBytes(File(DraftPart.Checklists).Text), "x", "uc4-home").Value!;

    private async Task<string[]> FieldsAsync(int count) =>
        [.. Regex.Matches(await _desk.PageAsync(Address), "name=\"(level:[^\"]+)\"").Take(count).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value))];
}
