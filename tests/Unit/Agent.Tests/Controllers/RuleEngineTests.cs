using Yuimori.Agent.Controllers;
using Yuimori.Agent.Tests.Support;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;

namespace Yuimori.Agent.Tests.Controllers;

public sealed class RuleEngineTests
{
    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly OrderKey Window = new(ComponentId.Of("window"), Purpose.Property);

    private static readonly ControlRule RainCloses =
        Plans.Rule("rain", "rain", Comparison.AtLeast, 1, "window", "closed");
    private static readonly ControlRule CalmOpens = Plans.Rule("calm", "wind", Comparison.AtMost, 3, "window", "open");

    [Theory]
    [InlineData(Comparison.AtLeast, 0.99, false)]
    [InlineData(Comparison.AtLeast, 1, true)]
    [InlineData(Comparison.AtMost, 1, true)]
    [InlineData(Comparison.AtMost, 1.01, false)]
    public void Wants_AtTheBound_HoldsInclusively(Comparison comparison, double value, bool holds)
    {
        var engine = Engine(Plans.Rule("r", "rain", comparison, 1, "window", "closed"));
        Take(engine, "rain", (decimal)value);

        Assert.Equal(holds, engine.Wants(TimeSpan.Zero).ContainsKey(Window));
    }

    [Fact]
    public void Wants_BeforeAnyReading_IsNothing() => Assert.Empty(Engine(CalmOpens).Wants(TimeSpan.Zero));

    [Fact]
    public void Wants_SeveralConditions_NeedAll()
    {
        var engine = Engine(RainCloses with { When = [.. RainCloses.When, .. CalmOpens.When] });
        Take(engine, "rain", 5);
        Assert.Empty(engine.Wants(TimeSpan.Zero));

        Take(engine, "wind", 3);

        Assert.Single(engine.Wants(TimeSpan.Zero));
    }

    [Fact]
    public void Wants_StaleReading_NoLongerHolds()
    {
        var engine = Engine(RainCloses);
        Take(engine, "rain", 5);

        Assert.Single(engine.Wants(RuleEngine.ReadingLife));
        Assert.Empty(engine.Wants(RuleEngine.ReadingLife + TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public void Wants_ReadingThatTheBrokerKept_CountsFromWhenItWasMeasured()
    {
        var engine = Engine(RainCloses);
        engine.Take(Reading("rain", 5), TimeSpan.FromSeconds(29), TimeSpan.Zero);

        Assert.Single(engine.Wants(TimeSpan.FromSeconds(1)));
        Assert.Empty(engine.Wants(TimeSpan.FromSeconds(1.1)));
    }

    [Fact]
    public void Wants_TwoRulesOfOnePurpose_TheFirstInThePlanDecidesAndTheOtherFollows()
    {
        var engine = Engine(RainCloses, CalmOpens);
        Take(engine, "rain", 5);
        Take(engine, "wind", 1);
        Assert.Equal(("rain", "closed"), Only(engine));

        Take(engine, "rain", 0);
        Assert.Equal(("calm", "open"), Only(engine));

        Take(engine, "wind", 9);
        Assert.Empty(engine.Wants(TimeSpan.Zero));
    }

    [Fact]
    public void Wants_TwoPurposes_StandSideBySide()
    {
        var engine = Engine(RainCloses, CalmOpens with { Purpose = Purpose.Comfort });
        Take(engine, "rain", 5);
        Take(engine, "wind", 1);

        Assert.Equal(2, engine.Wants(TimeSpan.Zero).Count);
    }

    [Fact]
    public void Take_StreamThatNoRuleReads_IsNotKept() => Assert.False(Take(Engine(RainCloses), "humidity", 1));

    [Fact]
    public void Wants_Cause_NamesTheReadingAndFitsAnOrder()
    {
        var engine = Engine(RainCloses);
        Take(engine, "rain", 5.5m);
        Assert.Equal("weather/rain=5.5@12:00:00.000Z", engine.Wants(TimeSpan.Zero)[Window].Cause);

        var longId = ComponentId.Of(new string('s', 63));
        var far = new RuleEngine(new ControllerPlan
        {
            Rules = [RainCloses with { When = [new ControlCondition(longId, "rain", Comparison.AtLeast, 1)] }],
        });
        far.Take(new SensorReading(longId, "rain", 5, Noon, false), TimeSpan.Zero, TimeSpan.Zero);
        Assert.Equal(OrderLimits.WordLengthMax, far.Wants(TimeSpan.Zero)[Window].Cause.Length);
    }

    private static RuleEngine Engine(params ControlRule[] rules) => new(new ControllerPlan { Rules = rules });

    private static bool Take(RuleEngine engine, string stream, decimal value) =>
        engine.Take(Reading(stream, value), TimeSpan.Zero, TimeSpan.Zero);

    private static SensorReading Reading(string stream, decimal value) =>
        new(ComponentId.Of("weather"), stream, value, Noon, false);

    private static (string, string) Only(RuleEngine engine)
    {
        var want = Assert.Single(engine.Wants(TimeSpan.Zero)).Value;
        return (want.Rule, want.Value);
    }
}
