using Yuimori.Detection.Monitoring;
using Yuimori.Detection.Tests.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.Tests.Monitoring;

public sealed class AlarmCoalescerTests
{
    private readonly AlarmCoalescer _coalescer = new(TimeSpan.FromSeconds(10));
    private readonly Func<long, string> _ids = ConflictSite.Ids();

    [Fact]
    public void Admit_FirstOfAKind_AtOnceTheRestCounted()
    {
        Assert.True(_coalescer.Admit(Forged("comfort", "malformed"), 0));
        Assert.False(_coalescer.Admit(Forged("comfort", "malformed"), 1));
        Assert.False(_coalescer.Admit(Forged("comfort", "malformed"), 9_999));
        Assert.Empty(_coalescer.Due(9_999));
        Assert.Equal("2", Assert.Single(_coalescer.Due(10_000)).Data["count"]);
    }

    [Fact]
    public void Admit_AnotherReasonOrSender_AtOnce()
    {
        Assert.True(_coalescer.Admit(Forged("comfort", "malformed"), 0));
        Assert.True(_coalescer.Admit(Forged("comfort", "bad-signature"), 0));
        Assert.True(_coalescer.Admit(Forged("safety", "malformed"), 0));
    }

    [Fact]
    public void Admit_WhatIsNoRefusal_AlwaysAtOnce()
    {
        var decided = Forged("comfort", "x") with { Kind = MonitoringEvents.Decided };
        Assert.True(_coalescer.Admit(decided, 0));
        Assert.True(_coalescer.Admit(decided, 0));
    }

    [Fact]
    public void Due_QuietWindow_ForgottenAndTheNextIsAtOnceAgain()
    {
        _coalescer.Admit(Forged("comfort", "malformed"), 0);
        Assert.Empty(_coalescer.Due(10_000));
        Assert.Equal(long.MaxValue, _coalescer.DueMs);
        Assert.True(_coalescer.Admit(Forged("comfort", "malformed"), 10_001));
    }

    [Fact]
    public void InventedSenders_Flood_BoundedAndNoneUncounted()
    {
        var admitted = 0;
        const int flood = 5 * AlarmCoalescer.KeysMax;
        for (var i = 0; i < flood; i++)
        {
            if (_coalescer.Admit(Forged($"c{i}", "malformed"), 0)) admitted++;
        }

        Assert.Equal(AlarmCoalescer.KeysMax + 1, admitted);
        Assert.Equal(flood, admitted + _coalescer.Due(10_000).Sum(e => int.Parse(e.Data["count"], null)));
    }

    [Fact]
    public void ClockSetBack_WindowStillEnds()
    {
        _coalescer.Admit(Forged("comfort", "malformed"), 1_000_000);
        _coalescer.Admit(Forged("comfort", "malformed"), 1_000_001);
        Assert.True(_coalescer.DueMs > 0);
        Assert.Single(_coalescer.Due(1_010_000));
    }

    private Event Forged(string sender, string why) => new()
    {
        Id = _ids(0),
        Kind = MonitoringEvents.ForgedOrder,
        Component = ComponentId.Of(sender),
        At = DateTimeOffset.UnixEpoch,
        Outcome = EventOutcome.Alarm,
        Data = EventData.Of(("controller", sender), ("why", why)),
    };
}
