using Yuimori.Catalogue;
using Yuimori.Console.Pages.Functions;
using Yuimori.Console.Tests.Design;
using Yuimori.Console.Tests.Proof;
using Yuimori.Console.Tests.Rendering;
using Yuimori.Console.Web;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Tests.Functions;

public sealed class FunctionPageTests
{
    public static TheoryData<int> All => [.. Enumerable.Range(1, FunctionId.Count)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_EveryFunction_IsWholeInBothLanguages(int number)
    {
        var function = World.Catalogue.Function(FunctionId.Of(number));
        var (ja, en) = await Page.HoldsAsync(language => Drawn.PageAsync<FunctionPage>(
            language, (nameof(FunctionPage.Model), ModelOf(number, World.System))));

        Assert.Contains(function.Name.Text.Ja, ja, StringComparison.Ordinal);
        Assert.Contains(function.Name.Text.En, Markup.Text(en), StringComparison.Ordinal);
        Assert.All(function.SubFeatures, item => Assert.Contains(item.Id, en, StringComparison.Ordinal));
        Assert.All(function.Evidence, rule => Assert.Contains(rule.Id, en, StringComparison.Ordinal));
        Assert.All(function.Considerations, id => Assert.Contains(id, en, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Page_PlannedFunction_SaysSoAndOthersDoNot(int number)
    {
        var en = await Drawn.PageAsync<FunctionPage>(
            Language.English, (nameof(FunctionPage.Model), ModelOf(number, World.System)));
        var isPlanned = World.Catalogue.Function(FunctionId.Of(number)).Status == FunctionStatus.Planned;

        Assert.Equal(isPlanned, Markup.Text(en).Contains("does not exist in this version", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_HostileNames_AreTextAlone() => Page.IsHarmless(await Drawn.PageAsync<FunctionPage>(
        Language.English, (nameof(FunctionPage.Model), ModelOf(3, World.Hostile))));

    [Fact]
    public async Task Page_DesignNotAnalysed_SaysSo()
    {
        var model = ModelOf(12, World.System) with { Placements = null };
        var en = await Drawn.PageAsync<FunctionPage>(Language.English, (nameof(FunctionPage.Model), model));

        Assert.Contains("The design could not be analysed", Markup.Text(en), StringComparison.Ordinal);
    }

    internal static FunctionModel ModelOf(int number, ConsoleSystem system)
    {
        var id = FunctionId.Of(number);
        var report = ProofPageTests.ViewOf(World.RainyDay).Report;
        return new FunctionModel(
            system,
            World.Catalogue,
            World.Catalogue.Function(id),
            [.. report.Requirements.SelectMany(static r => r.Rules).Where(r => r.Rule.Function == id)],
            [.. DesignPageTests.View.Result!.Placements.Where(p => p.Function == id)]);
    }
}
