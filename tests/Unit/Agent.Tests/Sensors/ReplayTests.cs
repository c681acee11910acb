using FsCheck;
using FsCheck.Fluent;
using Yuimori.Agent.Sensors;
using Yuimori.Agent.Tests.Support;
using Replay = Yuimori.Agent.Sensors.Replay;

namespace Yuimori.Agent.Tests.Sensors;

public sealed class ReplayTests
{
    // A minute a second: the second row begins after 5 s, the third after 10 s, the first again after 1,440 s.
    private static readonly RecordedDay Day = new(
        [TimeSpan.Zero, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10)], [[0m], [2m], [2m]]);

    private readonly Replay _replay = new(Plans.Sensor(Plans.Rain), Day);

    [Fact]
    public void Due_AtTheBeginning_ReportsTheFirstRow() => Assert.Equal([0m], Values(0));

    [Fact]
    public void Due_ChangeInTheRecord_IsReportedWhenItsRowBegins()
    {
        Values(0);

        Assert.Empty(Values(4.99));
        Assert.Equal(TimeSpan.FromMilliseconds(10), _replay.UntilNext(TimeSpan.FromSeconds(4.99)));
        Assert.Equal([2m], Values(5));
    }

    [Fact]
    public void Due_SameValue_IsReportedAgainAfterTheReportTimeOnly()
    {
        Values(0);
        Values(5);

        Assert.Empty(Values(9.9));
        Assert.Equal([2m], Values(10));
        Assert.Equal(TimeSpan.FromSeconds(5), _replay.UntilNext(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void Due_AfterMidnight_BeginsTheDayAgain()
    {
        Values(1439.99);

        Assert.Equal([0m], Values(1440));
    }

    [Fact]
    public void Due_AfterACenturyAtTheFastestSpeed_StillReplays()
    {
        var replay = new Replay(Plans.Sensor(Plans.Rain) with { ReplaySpeed = 86_400 }, Day);

        Assert.Single(replay.Due(TimeSpan.FromDays(36_500)));
        Assert.True(replay.UntilNext(TimeSpan.FromDays(36_500)) > TimeSpan.Zero);
    }

    [Fact]
    public void Poke_UntilItsEnd_ShowsItsValueThenTheRecords()
    {
        Values(0);
        _replay.Poke(0, 9, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));

        Assert.Equal([9m], Values(1));
        Assert.Equal(TimeSpan.FromSeconds(2), _replay.UntilNext(TimeSpan.FromSeconds(1)));
        Assert.Empty(Values(2.9));
        Assert.Equal([0m], Values(3));
    }

    [Fact]
    public void UntilNext_NeverBusy_IsAtLeastFiveMilliseconds()
    {
        Values(0);

        Assert.Equal(TimeSpan.FromMilliseconds(5), _replay.UntilNext(TimeSpan.FromSeconds(4.9999)));
    }

    [Fact]
    public void At_AnyRowsAndTime_IsTheLastRowNotLaterAsSearchedOneByOne()
    {
        var rows = Gen.Choose(0, 86_399).NonEmptyListOf().Select(
            static list => list.Distinct().Order().Select(s => TimeSpan.FromSeconds(s)).ToArray());
        var gen = rows.Zip(Gen.Choose(0, 3 * 86_400));
        Prop.ForAll(gen.ToArbitrary(), static t =>
        {
            var (times, at) = (t.Item1, TimeSpan.FromSeconds(t.Item2));
            var day = new RecordedDay(times, [.. times.Select(static (_, i) => new[] { (decimal)i })]);
            var inDay = TimeSpan.FromTicks(at.Ticks % TimeSpan.TicksPerDay);
            var expected = Array.FindLastIndex(times, row => row <= inDay);
            var next = day.UntilNext(at);
            Assert.Equal(expected < 0 ? times.Length - 1 : expected, day.At(at)[0]);
            Assert.Contains(times, row => row == TimeSpan.FromTicks((at + next).Ticks % TimeSpan.TicksPerDay));
            Assert.True(next > TimeSpan.Zero && next <= TimeSpan.FromDays(1));
        }).QuickCheckThrowOnFailure();
    }

    private decimal[] Values(double seconds) =>
        [.. _replay.Due(TimeSpan.FromSeconds(seconds)).Select(static r => r.Value)];
}
