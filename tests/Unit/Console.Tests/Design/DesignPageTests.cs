using Yuimori.Console.Pages.Design;
using Yuimori.Console.Tests.Rendering;
using Yuimori.Console.Web;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Text;
using Yuimori.Shared;

namespace Yuimori.Console.Tests.Design;

public sealed class DesignPageTests
{
    private static readonly Lazy<DesignView> Analysed = new(static () =>
        new DesignSource(World.System, World.Catalogue, new ManualClock(World.Now)).Current);

    internal static DesignView View => Analysed.Value;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Page_Uc4_IsWholeInBothLanguages(bool withCallouts)
    {
        var model = ModelOf(World.System, World.RainyDay[0]) with { WithCallouts = withCallouts };
        var (_, en) = await Page.HoldsAsync(language => DrawAsync(language, model));

        Assert.Equal(View.Result!.Risks.Count, en.Split("class=\"treats\"").Length - 1);
        Assert.All(World.Catalogue.Functions, f => Assert.Contains($"{f.Id}</small>", en, StringComparison.Ordinal));
        Assert.Contains(World.Model.Source.Sha256, en, StringComparison.Ordinal);
        Assert.Contains("<svg", en, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_FileChangedAfterStart_IsRed()
    {
        var other = World.Entry(3, "F5.system-file", World.Hub, 5, data: ("sha256", new string('0', 64)));
        var changed = Markup.Text(await DrawAsync(Language.English, ModelOf(World.System, other)));
        var recorded = Markup.Text(await DrawAsync(Language.English, ModelOf(World.System, World.RainyDay[0])));

        Assert.Contains("The Journal does not hold this file's hash", changed, StringComparison.Ordinal);
        Assert.Contains("The Journal holds this hash", recorded, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_PlannedTreatment_IsNeverShownAsWorking()
    {
        var en = await DrawAsync(Language.English, ModelOf(World.System, null));
        var planned = World.Catalogue.Functions.Where(static f => f.Status == Catalogue.FunctionStatus.Planned);

        Assert.All(planned, f => Assert.DoesNotMatch($"class=\"treat met\"[^>]*><span[^>]*>●</span>{f.Id}<", en));
    }

    [Fact]
    public async Task Page_SystemFileUnreadable_SaysSo()
    {
        var none = new DesignSource(new ConsoleSystem(null), World.Catalogue, new ManualClock(World.Now)).Current;
        var model = new DesignModel(new ConsoleSystem(null), World.Catalogue, none, null, false);
        var (_, en) = await Page.HoldsAsync(language => DrawAsync(language, model));

        Assert.Contains("role=\"alert\"", en, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_HostileNames_AreTextAlone() =>
        Page.IsHarmless(await DrawAsync(Language.English, ModelOf(World.Hostile, World.RainyDay[0])));

    [Fact]
    public void Source_NextDay_IsAnalysedAgainAndOnTheSameDayNot()
    {
        var clock = new ManualClock(World.Now);
        var source = new DesignSource(World.System, World.Catalogue, clock);
        var first = source.Current;

        Assert.Same(first, source.Current);
        clock.Advance(TimeSpan.FromDays(1));
        Assert.NotSame(first, source.Current);
    }

    private static DesignModel ModelOf(ConsoleSystem system, JournalEntry? recorded) =>
        new(system, World.Catalogue, View, recorded, false);

    private static Task<string> DrawAsync(Language language, DesignModel model) =>
        Drawn.PageAsync<DesignPage>(language, (nameof(DesignPage.Model), model));
}
