using Yuimori.Initiation.InitialSetting.Hub;

namespace Yuimori.Initiation.Tests.InitialSetting;

public sealed class SetupGateTests
{
    private readonly HandClock _clock = new();
    private readonly List<string> _printed = [];

    private SetupGate NewGate()
    {
        var gate = new SetupGate(_clock, _printed.Add);
        gate.Renew();
        return gate;
    }

    [Fact]
    public void Open_WithThePrintedCode_GivesASessionOnce()
    {
        var gate = NewGate();
        Assert.Equal(OneTimeCode.Length, _printed[0].Length);

        var token = gate.Open(_printed[0]);

        Assert.True(gate.IsSession(token.Value));
        Assert.Equal("F1-07", gate.Open(_printed[0]).Error?.Code);
    }

    [Fact]
    public void Open_TypedByHand_ForgivesCaseSpacesAndLookalikes()
    {
        var gate = NewGate();
        var typed = " " + _printed[0].ToLowerInvariant().Replace('0', 'o').Replace('1', 'l') + " ";

        Assert.True(gate.Open(typed).IsOk);
    }

    [Fact]
    public void GuessingTheSetupCode_FiveTimes_MakesTheOldCodeUseless()
    {
        var gate = NewGate();
        for (var i = 1; i < SetupGate.WrongTriesMax; i++) Assert.Equal("F1-05", gate.Open("WRONG" + i).Error?.Code);

        Assert.Equal("F1-06", gate.Open("WRONG").Error?.Code);

        Assert.Equal(2, _printed.Count);
        Assert.Equal("F1-05", gate.Open(_printed[0]).Error?.Code);
        Assert.True(gate.Open(_printed[1]).IsOk);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000000000000000000000000")]
    public void IsSession_WithAnotherToken_IsFalse(string? token)
    {
        var gate = NewGate();
        Assert.False(gate.IsSession(token));
        Assert.True(gate.Open(_printed[0]).IsOk);
        Assert.False(gate.IsSession(token));
    }

    [Fact]
    public void Session_LeftIdle_EndsAndANewCodeIsPrinted()
    {
        var gate = NewGate();
        var token = gate.Open(_printed[0]).Value;
        _clock.Advance(SetupGate.IdleMax);
        Assert.True(gate.IsSession(token));

        _clock.Advance(SetupGate.IdleMax + TimeSpan.FromSeconds(1));
        gate.EndIdleSession();

        Assert.False(gate.IsSession(token));
        Assert.True(gate.Open(_printed[1]).IsOk);
    }

    [Fact]
    public void Close_EndsCodeAndSession()
    {
        var gate = NewGate();
        var token = gate.Open(_printed[0]).Value;

        gate.Close();

        Assert.False(gate.IsSession(token));
        Assert.False(gate.Open(_printed[0]).IsOk);
    }
}
