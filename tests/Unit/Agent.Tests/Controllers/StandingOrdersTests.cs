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
                    foreach (var step in orders.Next(Of(want), now))
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
        .Next(Of(want), TimeSpan.FromSeconds(seconds))
        .Select(static s => $"{s.Id} {s.Act} {s.Want.Value}{(s.IsRenewal ? " renewal" : "")}"));
}
