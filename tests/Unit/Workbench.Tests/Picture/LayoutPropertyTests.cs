using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture;
using Yuimori.Workbench.Picture.Layout;

namespace Yuimori.Workbench.Tests.Picture;

public sealed class LayoutPropertyTests
{
    private static readonly Config Repeatable = Config.QuickThrowOnFailure
        .WithMaxTest(120)
        .WithReplay(20_260_801UL, 17UL);

    [Theory]
    [InlineData(Language.Japanese, null)]
    [InlineData(Language.English, null)]
    [InlineData(Language.English, 5)]
    [InlineData(Language.Japanese, 1)]
    [InlineData(Language.English, 12)]
    public void Lay_RandomSystem_NothingOverlapsOrCrosses(Language language, int? columns) =>
        ForAllSeeds(seed =>
        {
            var model = RandomPictures.Make(seed);
            var options = new PictureOptions { ColumnsMax = columns };
            var found = LayoutChecks.All(model, LayoutEngine.Lay(model, language, options)).ToList();
            Assert.True(found.Count == 0, $"seed {seed}: {string.Join("; ", found.Take(5))}");
        });

    [Theory]
    [InlineData(Language.Japanese, 1)]
    [InlineData(Language.English, 12)]
    public void Lay_EightyComponentsWithManyCallouts_NothingOverlapsOrCrosses(Language language, int callouts)
    {
        var options = new PictureOptions { CalloutsPerCardMax = callouts, CalloutsPerLinkMax = callouts };
        for (var seed = 0; seed < 12; seed++)
        {
            var model = RandomPictures.Make(seed, PictureLimits.DetailedMax);
            var found = LayoutChecks.All(model, LayoutEngine.Lay(model, language, options)).ToList();
            Assert.True(found.Count == 0, $"seed {seed}: {string.Join("; ", found.Take(5))}");
        }
    }

    [Theory]
    [InlineData(Language.Japanese)]
    [InlineData(Language.English)]
    public void Lay_Samples_NothingOverlapsOrCrosses(Language language)
    {
        PictureModel[] samples =
            [SamplePictures.Healthcare(), .. new[] { 25, 50, 80 }.Select(count => SamplePictures.Factory(count, 2))];
        foreach (var model in samples.SelectMany(sample => new[] { sample, sample with { Callouts = [] } }))
        {
            var options = new PictureOptions { CalloutsPerCardMax = 20 };
            Assert.Empty(LayoutChecks.All(model, LayoutEngine.Lay(model, language, options)));
        }
    }

    [Fact]
    public void Render_RandomSystem_IsWellFormedAndDrawsEverythingOnce() =>
        ForAllSeeds(seed =>
        {
            var model = RandomPictures.Make(seed);
            var svg = XElement.Parse(PictureRenderer.Render(model, Language.English));
            var ids = svg.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.Equal(model.Nodes.Count, ids.Count(id => id.StartsWith("component-", StringComparison.Ordinal)));
            Assert.Equal(model.Links.Count, ids.Count(id => id.StartsWith("link-", StringComparison.Ordinal)));
            Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName is "script" or "image" or "use");
        });

    [Fact]
    public void Render_EqualInput_GivesEqualBytes() =>
        ForAllSeeds(seed => Assert.Equal(
            PictureRenderer.Render(RandomPictures.Make(seed), Language.Japanese),
            PictureRenderer.Render(RandomPictures.Make(seed), Language.Japanese)));

    private static void ForAllSeeds(Action<int> holds) =>
        Check.One(Repeatable, Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), holds));
}
