using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Yuimori.Console.Pages.Journal;
using Yuimori.Console.Tests.Rendering;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Tests.Journal;

public sealed class JournalPageTests
{
    [Fact]
    public async Task Page_OfARainyDay_IsWholeAndShowsOutcomesByShapeAndWord()
    {
        var model = await ModelAsync("", World.System);
        var (ja, en) = await Page.HoldsAsync(language => DrawAsync(language, model));

        Assert.Contains("競合", ja, StringComparison.Ordinal);
        Assert.Matches("<span class=\"shape\"[^>]*>▲▲</span>alarm", en);
        Assert.Matches("<span class=\"shape\"[^>]*>✕</span>refused", en);
        Assert.Contains("href=\"/api/v1/journal/export\"", en, StringComparison.Ordinal);
        Assert.Contains("/journal/4\"", en, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_TextOfAPeer_IsTextAlone() =>
        Page.IsHarmless(await DrawAsync(Language.English, await ModelAsync("", World.System)));

    [Fact]
    public async Task Page_BadFilter_SaysWhatIsPossible()
    {
        var model = await ModelAsync("?outcome=wat", World.System);
        var (_, en) = await Page.HoldsAsync(language => DrawAsync(language, model));

        Assert.Contains("ok, refused, failed, alarm", Markup.Text(en), StringComparison.Ordinal);
        Assert.DoesNotContain("<tbody>", en, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_NothingMatches_SaysWhatToDo()
    {
        var en = await DrawAsync(Language.English, await ModelAsync("?function=F10", World.System));

        Assert.Contains("Loosen the filter", en, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RecordPage_EveryRecord_IsWhole(bool proven)
    {
        foreach (var entry in World.RainyDay)
        {
            var model = new RecordModel(
                World.System, World.Catalogue, entry, 10, Encoding.UTF8.GetString(EventCodec.Encode(entry.Event)),
                proven ? Proof(holds: true) : null, proven);
            var (_, en) = await Page.HoldsAsync(language => RecordAsync(language, model));
            Assert.Contains(entry.Event.Id, en, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task RecordPage_ProofThatDoesNotHold_IsRed()
    {
        var model = new RecordModel(World.System, World.Catalogue, World.RainyDay[4], 10, "{}", Proof(holds: false), true);
        var en = await RecordAsync(Language.English, model);

        Assert.Matches("class=\"state failed\"><span[^>]*>▲</span>tampered with", en);
        Assert.DoesNotContain("proven</span>", en, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RecordPage_HostileRecord_IsTextAlone()
    {
        var entry = World.RainyDay[8];
        var canonical = Encoding.UTF8.GetString(EventCodec.Encode(entry.Event));

        Page.IsHarmless(await RecordAsync(
            Language.English, new RecordModel(World.Hostile, World.Catalogue, entry, 10, canonical, null, false)));
    }

    [Fact]
    public void KindText_EveryKindThatAFunctionStates_HasWords()
    {
        var stated = World.Catalogue.EvidenceRules.SelectMany(static r => new[] { r.Event, r.ResolvedBy })
            .OfType<string>()
            .Concat(Yuimori.Detection.Monitoring.MonitoringFunction.Descriptor.EventKinds)
            .Concat(Yuimori.Detection.StateVisualisation.StateVisualisationFunction.Descriptor.EventKinds);

        Assert.Empty(stated.Except(KindText.All));
    }

    private static InclusionProof Proof(bool holds) => new()
    {
        Leaf = "{\"origin\":\"cloud\"}"u8.ToArray(),
        LeafHash = new string('a', 64),
        Path = [new string('b', 64), new string('c', 64)],
        TreeSize = 10,
        RootHash = new string('d', 64),
        Checkpoint = "uc4-home/cloud\n10\nAAAA\n\n— uc4-home/cloud BBBB\n",
        Holds = holds,
    };

    private static async Task<JournalModel> ModelAsync(string query, ConsoleSystem system)
    {
        var (filter, error) = JournalFilter.Read(new QueryCollection(QueryHelpers.ParseQuery(query)));
        var journal = new ListJournal(World.RainyDay);
        return new JournalModel
        {
            System = system,
            Catalogue = World.Catalogue,
            Filter = filter,
            Error = error,
            Size = journal.Size,
            Check = new CheckState { IsAvailable = true },
            Records = error is null
                ? await JournalScan.ReadAsync(
                    journal, filter.Query, filter.Rest, filter.Count, TestContext.Current.CancellationToken)
                : new JournalScan([], null, null),
        };
    }

    private static Task<string> DrawAsync(Language language, JournalModel model) =>
        Drawn.PageAsync<JournalPage>(language, (nameof(JournalPage.Model), model));

    private static Task<string> RecordAsync(Language language, RecordModel model) =>
        Drawn.PageAsync<RecordPage>(language, (nameof(RecordPage.Model), model));
}
