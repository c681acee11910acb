using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Yuimori.Agent.Controllers;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Agent.Tests.Controllers;

public sealed class StandingOrdersTests
{
    private static readonly OrderKey Window = new(ComponentId.Of("window"), Purpose.Property);
    private static readonly Want Closed = new("rain", "closed", 60, "c");
    private static readonly Want Open = new("calm", "open", 60, "c");

    private readonly StandingOrders _orders;
    private int _ids;

    public StandingOrdersTests() =>
        _orders = new StandingOrders(() => (++_ids).ToString(CultureInfo.InvariantCulture));

    [Fact]
    public void Next_RuleBeginsToHold_Orders() => Assert.Equal("1 Set closed", Next(0, Closed));

    [Fact]
    public void Next_HalfTheHold_Renews()
    {
        Next(0, Closed);

        Assert.Equal("", Next(29.9, Closed));
        Assert.Equal("2 Set closed renewal", Next(30, Closed));
        Assert.Equal("", Next(59.9, Closed));
    }

    [Fact]
    public void Next_RuleCeases_ReleasesOnce()
    {
        Next(0, Closed);

        Assert.Equal("2 Release closed", Next(1, null));
        Assert.Equal("", Next(100, null));
    }

    [Fact]
    public void Next_AnotherRuleTakesOver_OrdersWithoutRelease()
    {
        Next(0, Closed);

        Assert.Equal("2 Set open", Next(1, Open));
    }

    [Fact]
    public void Next_RuleHoldsAgainBeforeTheReleaseIsKept_OrdersAgain()
    {
        Next(0, Closed);
        Next(1, null);

        Assert.Equal("3 Set closed", Next(2, Closed));
    }

    [Fact]
    public void Resubmit_AfterAReconnect_SendsEverythingAgain()
    {
        Next(0, Closed);
        _orders.Resubmit();

        Assert.Equal("2 Set closed renewal", Next(1, Closed));
    }

    [Fact]
    public void Resubmit_ReleaseWhoseAnswerWasLost_IsSentAgain()
    {
        Next(0, Closed);
        Next(1, null);
        _orders.Resubmit();

        Assert.Equal("3 Release closed", Next(2, null));
        _orders.Kept("3");
        _orders.Resubmit();
        Assert.Equal("", Next(3, null));
    }

    [Fact]
    public void Failed_OrderThatTheGatewayDidNotKeep_IsSentAgainSoon()
    {
        Next(0, Closed);
        _orders.Failed("1", TimeSpan.Zero);

        Assert.Equal("", Next(1.9, Closed));
        Assert.Equal("2 Set closed renewal", Next(2, Closed));
    }

    [Fact]
    public void Failed_Release_IsSentAgainSoon()
    {
        Next(0, Closed);
        Next(1, null);
        _orders.Failed("2", TimeSpan.FromSeconds(1));

        Assert.Equal("", Next(2, null));
        Assert.Equal("3 Release closed", Next(3, null));
    }

    [Fact]
    public void Told_Refused_IsTriedAgainSlowly()
    {
        Next(0, Closed);
        Tell("1", VerdictOutcome.Refused, 0);

        Assert.Equal("", Next(9.9, Closed));
        Assert.Equal("2 Set closed renewal", Next(10, Closed));
    }

    [Fact]
    public void Told_Expired_IsOrderedAgainAtOnce()
    {
        Next(0, Closed);
        Tell("1", VerdictOutcome.Expired, 1);

        Assert.Equal("2 Set closed renewal", Next(1, Closed));
    }

    [Theory]
    [InlineData("1", VerdictOutcome.Lost)]
    [InlineData("1", VerdictOutcome.Won)]
    [InlineData("0", VerdictOutcome.Refused)]
    [InlineData("0", VerdictOutcome.Expired)]
    public void Told_LostOrOfAnOlderOrder_ChangesNothing(string order, VerdictOutcome outcome)
    {
        Next(0, Closed);
        Tell(order, outcome, 1);

        Assert.Equal("", Next(29.9, Closed));
        Assert.Equal("2 Set closed renewal", Next(30, Closed));
    }

    [Fact]
    public void Next_MoreThanThePace_LifeFirstAndNothingIsLost()
    {
        var wants = Enum.GetValues<Purpose>().OrderDescending()
            .ToDictionary(p => new OrderKey(Window.Actuator, p), _ => Closed);

        Assert.Equal([Purpose.Life, Purpose.Property], Purposes(_orders.Next(wants, TimeSpan.Zero, 2)));
        Assert.Empty(_orders.Next(wants, TimeSpan.Zero, 0));
        Assert.Equal([Purpose.Comfort, Purpose.Entertainment], Purposes(_orders.Next(wants, TimeSpan.Zero, 9)));

        static IEnumerable<Purpose> Purposes(IEnumerable<OrderStep> steps) => steps.Select(s => s.Key.Purpose);
    }

    [Fact]
    public void Room_FlickeringSensor_StaysBelowWhatTheArbiterTakes()
    {
        var pace = new OrderPace();
        var sent = 0;
        for (var i = 0; i < 600; i++)
        {
            var room = Math.Min(1, pace.Room(TimeSpan.FromMilliseconds(i * 10)));
            pace.Take(room);
            sent += room;
        }

        // Six seconds: 30 at once, and 8 a second; the arbiter would have taken 40 and 10.
        Assert.InRange(sent, 76, 78);
    }

    [Fact]
    public void Next_AnyHistory_TheArbiterHoldsWhatIsWantedAndNothingElse()
    {
        var gen = Gen.Choose(0, 3).Zip(Gen.Choose(0, 40)).NonEmptyListOf();
        Prop.ForAll(gen.ToArbitrary(), static moves =>
        {
            var ids = 0;
            var orders = new StandingOrders(() => (++ids).ToString(CultureInfo.InvariantCulture));
            (string? Value, TimeSpan Until) held = (null, TimeSpan.Zero);
            var now = TimeSpan.Zero;
            foreach (var (choice, seconds) in moves)
            {
                var want = choice switch { 0 => Closed, 1 => Open, _ => null };

                // A thought at least each second, as the tick sees to.
                for (var i = 0; i <= seconds; i++, now += TimeSpan.FromSeconds(1))
                {
                    foreach (var step in orders.Next(Of(want), now, int.MaxValue))
                    {
                        var isSet = step.Act == OrderAct.Set;
                        held = isSet ? (step.Want.Value, now + TimeSpan.FromSeconds(60)) : (null, now);
                        orders.Kept(step.Id);
                    }

                    var stands = held.Value is not null && held.Until > now ? held.Value : null;
                    Assert.Equal(want?.Value, stands);
                }
            }
        }).QuickCheckThrowOnFailure();
    }

    private static Dictionary<OrderKey, Want> Of(Want? want) => want is null ? [] : new() { [Window] = want };

    private void Tell(string order, VerdictOutcome outcome, double seconds) => _orders.Told(
        new Verdict { Order = order, Target = Window.Actuator, Outcome = outcome, At = default },
        TimeSpan.FromSeconds(seconds));

    private string Next(double seconds, Want? want) => string.Join("; ", _orders
        .Next(Of(want), TimeSpan.FromSeconds(seconds), int.MaxValue)
        .Select(static s => $"{s.Id} {s.Act} {s.Want.Value}{(s.IsRenewal ? " renewal" : "")}"));
}
