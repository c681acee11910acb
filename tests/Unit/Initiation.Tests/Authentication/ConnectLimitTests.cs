using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Identity;
using Yuimori.Shared;

namespace Yuimori.Initiation.Tests.Authentication;

public sealed class ConnectLimitTests
{
    private static readonly ComponentId Window = ComponentId.Of("window");
    private readonly ManualClock _clock = new();

    [Fact]
    public void Attack_ReconnectLoop_IsSlowedAndOthersAreNot()
    {
        var limit = new ConnectLimit(new AuthenticationSettings(), _clock);
        for (var i = 0; i < 10; i++) Assert.True(limit.TryTake(Window));
        Assert.False(limit.TryTake(Window));
        Assert.True(limit.TryTake(ComponentId.Of("lock")));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(limit.TryTake(Window));
        Assert.False(limit.TryTake(Window));
    }

    [Fact]
    public void TryTake_AfterALongRest_EarnsNoMoreThanABurst()
    {
        var limit = new ConnectLimit(new AuthenticationSettings { ConnectBurst = 2 }, _clock);
        Assert.True(limit.TryTake(Window));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.True(limit.TryTake(Window));
        Assert.True(limit.TryTake(Window));
        Assert.False(limit.TryTake(Window));
    }
}
