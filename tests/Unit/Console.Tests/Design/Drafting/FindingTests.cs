using System.Net;
using Yuimori.Console.Tests.Rendering;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Tests.Design.Drafting;

public sealed class FindingTests : IAsyncLifetime
{
    private const string Address = "design/drafts/home/decide";
    private Desk _desk = null!;
    private DraftFile _file = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await Desk.OpenAsync();
        _file = await _desk.Uc4Async();
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Decide_ManyAtOnce_IsOneEntryAndTheRestOfTheFileStays()
    {
        var risks = Risks(3);

        var (status, html) = await DecideAsync(risks,
            ("act", "decide"), ("decision", "accept"), ("means", "operation"), ("means", "hardware"), ("reason-ja", "予備がある"),
            ("reason-en", "There is a spare"), ("person", "花子"), ("until", "2027-03-31"), ("cost", "low"), ("priority", "high"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Written into the file.", html, StringComparison.Ordinal);
        var model = Model();
        var decision = Assert.Single(model.Decisions, d => d.Person == "花子");
        Assert.Equal(risks.Order(), decision.Risks.Select(r => r.ToString()).Order());
        Assert.Equal((Rank.Low, Rank.High), (decision.Cost, decision.Priority));
        Assert.Equal([MeasureMeans.Operation, MeasureMeans.Hardware], decision.Means);
        var head = _file.Text[.._file.Text.IndexOf("\ndecisions:", StringComparison.Ordinal)];
        Assert.StartsWith(head, _desk.TextOf("home"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("accept", "", "", "FINDING-01")]
    [InlineData("accept", "花子", "soon", "FINDING-01")]
    [InlineData("nonsense", "花子", "2027-03-31", "FINDING-01")]
    public async Task Decide_IncompleteAcceptance_IsRefusedAndTheMarksStay(string kind, string person, string until, string code)
    {
        var risks = Risks(2);

        var (status, html) = await DecideAsync(
            risks, ("act", "decide"), ("decision", kind), ("reason-en", "x"), ("person", person), ("until", until));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(code, html, StringComparison.Ordinal);
        Assert.Equal(2, System.Text.RegularExpressions.Regex.Count(html, "name=\"risk\" value=\"[^\"]+\" checked"));
        Assert.Equal(_file.Text, _desk.TextOf("home"));
    }

    [Fact]
    public async Task Decide_MetricThatIsNone_WouldBreakTheFileAndIsNotWritten()
    {
        var (status, html) = await DecideAsync(Risks(1), ("act", "decide"), ("decision", "treat"), ("reason-en", "x"), ("after", "AC:Z"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("could no longer be read", html, StringComparison.Ordinal);
        Assert.Equal(_file.Text, _desk.TextOf("home"));
    }

    [Fact]
    public async Task Decide_RiskThatWasNotFound_IsRefused()
    {
        var (status, _) = await DecideAsync(["planted@nowhere"], ("act", "decide"), ("decision", "treat"), ("reason-en", "x"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.DoesNotContain("planted", _desk.TextOf("home"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_NothingMarked_SaysSo()
    {
        var (status, html) = await DecideAsync([], ("act", "undecide"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("No risk is marked", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AsideNoteAndUndo_ReachTheModel()
    {
        var risk = Risks(1)[0];
        await DecideAsync([risk], ("act", "undecide"));
        Assert.DoesNotContain(Model().Decisions, d => d.Risks.Any(r => r.ToString() == risk));

        await DecideAsync([risk], ("act", "note"), ("status", "in-progress"), ("ticket", "ABC-1"), ("note", "asked the maker"));
        await DecideAsync([risk], ("act", "aside"), ("aside", "not-applicable"), ("aside-en", "no such port"), ("aside-owner", "花子"), ("aside-until", "2027-03-31"));

        Assert.Equal("ABC-1", Assert.Single(Model().Notes).Ticket);
        Assert.Equal(ExceptionStatus.NotApplicable, Assert.Single(Model().Exceptions).Status);
        var html = await _desk.PageAsync(Address + "?state=aside");
        Assert.Contains("no such port", html, StringComparison.Ordinal);
        Assert.Contains("ABC-1", html, StringComparison.Ordinal);
        Assert.Empty(Markup.Faults(html));
    }

    [Fact]
    public async Task Decide_FileSavedInBetween_ShowsBothChangesAndOverwritesNothing()
    {
        var (first, second) = (Risks(2)[0], Risks(2)[1]);
        await DecideAsync([first], ("act", "decide"), ("decision", "avoid"), ("reason-en", "theirs"));
        var theirs = _desk.TextOf("home");

        var (status, html) = await DecideAsync(
            [second], ("act", "decide"), ("decision", "avoid"), ("reason-en", "mine"), ("version", _file.Version));

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Somebody else has saved", html, StringComparison.Ordinal);
        Assert.Equal(theirs, _desk.TextOf("home"));
    }

    [Theory]
    [InlineData("?band=critical", "major")]
    [InlineData("?band=minor", "critical")]
    public async Task Filter_Band_LeavesOthersOut(string query, string absent)
    {
        var html = await _desk.PageAsync(Address + query);
        var table = html[html.IndexOf("<tbody>", StringComparison.Ordinal)..html.IndexOf("decide-desk", StringComparison.Ordinal)];

        Assert.DoesNotContain($"<small>{absent}</small>", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_WordThatIsNone_SaysWhichAre()
    {
        var html = await _desk.PageAsync(Address + "?sort=luck");

        Assert.Contains("score, residual, place, threat, state", html, StringComparison.Ordinal);
    }

    private Task<(HttpStatusCode Status, string Text)> DecideAsync(IEnumerable<string> risks, params (string, string)[] fields) =>
        _desk.PostAsync(Address, Address, [.. risks.Select(r => ("risk", r)), .. fields]);

    private static string[] Risks(int count) =>
        [.. DesignPageTests.View.Result!.Risks.Select(r => r.Risk.Id).Take(count)];

    private SystemModel Model()
    {
        var read = SystemFile.Parse(System.Text.Encoding.UTF8.GetBytes(_desk.TextOf("home")), _file.Path);
        Assert.True(read.IsOk, read.IsOk ? "" : read.Problems[0].ToString());
        return read.Value;
    }
}
