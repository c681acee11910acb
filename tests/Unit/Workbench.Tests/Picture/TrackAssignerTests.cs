using FsCheck;
using FsCheck.Fluent;
using Yuimori.Workbench.Picture.Routing;

namespace Yuimori.Workbench.Tests.Picture;

public sealed class TrackAssignerTests
{
    [Fact]
    public void Assign_LinesApart_ShareATrack() =>
        Assert.Equal([0, 0], Assign(Item(0, 0, 100), Item(1, 200, 300)).Values);

    [Fact]
    public void Assign_LinesThatMeet_HaveTheirOwn() =>
        Assert.Equal([0, 1], Assign(Item(0, 0, 100), Item(1, 50, 300)).Values.Order());

    [Fact]
    public void Assign_LineLeavingBeforeTheChannel_StandsOnThatSide()
    {
        var under = Item(0, 0, 100);
        under.After.Add(50);
        var over = Item(1, 20, 80);
        over.Before.Add(40);
        var tracks = Assign(under, over);
        Assert.True(tracks[1] < tracks[0], "the line that leaves upwards would cross the other one");
    }

    [Fact]
    public void Assign_RandomLines_NeverLieOnEachOther() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20_260_801UL, 17UL),
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var items = Enumerable.Range(0, random.Next(1, 30)).Select(index =>
            {
                var low = random.Next(1000);
                return Item(index, low, low + random.Next(300));
            }).ToArray();
            var tracks = Assign(items);
            foreach (var one in items)
            {
                Assert.DoesNotContain(items, other => other != one && tracks[other.Bundle] == tracks[one.Bundle]
                    && one.Low <= other.High && other.Low <= one.High);
            }
        }));

    private static Dictionary<int, int> Assign(params TrackItem[] items) => TrackAssigner.Assign(items);

    private static TrackItem Item(int bundle, int low, int high)
    {
        var item = new TrackItem(bundle);
        item.Cover(low, high);
        return item;
    }
}
