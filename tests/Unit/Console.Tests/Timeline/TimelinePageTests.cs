using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Yuimori.Console.Pages.Detection.Monitoring;
using Yuimori.Console.Tests.Functions;
using Yuimori.Console.Tests.Rendering;
using Yuimori.Console.Web;
using Yuimori.Detection.StateVisualisation.Hub;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Ports;
using Yuimori.Shared;

namespace Yuimori.Console.Tests.Timeline;

public sealed class TimelinePageTests
{
    [Fact]
    public async Task Page_RainAgainstHeat_SaysWhoDecidesWhyAndWhoLostInBothLanguages()
    {
        var model = await ModelAsync("", World.System);
        var (ja, en) = await Page.HoldsAsync(language => PageAsync(language, model));

        Assert.Contains("雨が1mm/h以上なら、窓を閉める", ja, StringComparison.Ordinal);
        Assert.Contains("快適換気制御", ja, StringComparison.Ordinal);
        Assert.Contains("不採用", ja, StringComparison.Ordinal);
        Assert.Contains("At 1 mm/h of rain or more, close the window", en, StringComparison.Ordinal);
        Assert.Contains("its purpose comes first", en, StringComparison.Ordinal);
        Assert.Contains("1 conflict goes on", en, StringComparison.Ordinal);
        // Colour, shape and word together.
        Assert.Matches("purpose for-property\"><svg[^>]*><path[^>]*/></svg>property|purpose for-property\"><svg[^>]*><path[^>]*></path></svg>property", en);
    }

    [Fact]
    public async Task Page_OpenAlarm_OffersAcknowledgementOnce()
    {
        var en = await PageAsync(Kernel.Text.Language.English, await ModelAsync("", World.System));

        Assert.Equal(2, en.Split("action=\"/detection/monitoring/acknowledge\"").Length);
        Assert.Contains("name=\"form-token\"", en, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_AcknowledgedAlarm_OffersNothing()
    {
        var forged = World.RainyDay[7].Event;
        var seen = World.Entry(10, "F12.alarm-acknowledged", forged.Component, 1, EventOutcome.Ok, ("event", forged.Id));
        var en = await PageAsync(
            Kernel.Text.Language.English, await ModelAsync("", World.System, [.. World.RainyDay, seen]));

        Assert.DoesNotContain("/acknowledge\"", en, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_HostileNames_AreTextAlone() => Page.IsHarmless(
        await PageAsync(Kernel.Text.Language.English, await ModelAsync("", World.Hostile)));

    [Theory]
    [InlineData("?purpose=nonsense")]
    [InlineData("?count=1000000000")]
    public async Task Page_BadFilter_SaysWhatIsPossibleAndListsNothing(string query)
    {
        var model = await ModelAsync(query, World.System);
        var (_, en) = await Page.HoldsAsync(language => PageAsync(language, model));

        Assert.Contains("CONSOLE-01", en, StringComparison.Ordinal);
        Assert.DoesNotContain("<tbody>", en.Split("id=\"time-line\"")[1].Split("function-sheet")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("sse-connect", en, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OlderRecords_StandStill()
    {
        var older = await PageAsync(Kernel.Text.Language.English, await ModelAsync("?before=5", World.System));
        var newest = await PageAsync(Kernel.Text.Language.English, await ModelAsync("", World.System));

        Assert.DoesNotContain("sse-connect", older, StringComparison.Ordinal);
        Assert.Contains("sse-connect=\"/live/detection/monitoring\"", newest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?controller=comfort-ventilation", new long[] { 7, 4, 1 })]
    [InlineData("?purpose=comfort", new long[] { 4, 1 })]
    [InlineData("?only=conflicts", new long[] { 4 })]
    [InlineData("?actuator=entrance-lock", new long[0])]
    public async Task Source_Filter_LetsThroughExactly(string query, long[] expected) => Assert.Equal(
        expected,
        (await ModelAsync(query, World.System)).Records.Entries.Select(static e => e.Index));

    private static async Task<TimelineModel> ModelAsync(
        string query, ConsoleSystem system, IReadOnlyList<JournalEntry>? entries = null)
    {
        entries ??= World.RainyDay;
        var (filter, error) = TimelineFilter.Read(new QueryCollection(QueryHelpers.ParseQuery(query)));
        var clock = new ManualClock(World.Now);
        var live = new LiveState(World.Model.Components.Select(static c => c.Id), clock);
        foreach (var entry in entries) live.Apply(entry.Event);
        var journal = new ListJournal(entries);
        using var follower = new ControlFollower(system, journal);
        return await new TimelineSource(system, follower, journal, live, clock)
            .NowAsync(filter, error, TestContext.Current.CancellationToken);
    }

    private static async Task<string> PageAsync(Kernel.Text.Language language, TimelineModel model) =>
        await Drawn.PageAsync<TimelinePage>(
            language,
            (nameof(TimelinePage.Model), model),
            (nameof(TimelinePage.Function), FunctionPageTests.ModelOf(12, model.System)));
}
