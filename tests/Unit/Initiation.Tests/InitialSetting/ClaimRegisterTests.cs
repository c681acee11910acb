using Yuimori.Initiation.InitialSetting.Hub;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Results;

namespace Yuimori.Initiation.Tests.InitialSetting;

public sealed class ClaimRegisterTests
{
    private const string Code = "the claim code of window-1";
    private const string Key = "aa";
    private static readonly ComponentId Window = ComponentId.Of("window-1");
    private readonly HandClock _clock = new();
    private readonly MemoryStore _store = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ClaimPlan Plan(string code = Code) => new(
        Window, PeerKind.Device, Convert.ToHexStringLower(OneTimeCode.Hash(code)), _clock.GetUtcNow().AddHours(1));

    private async Task<ClaimRegister> RegisterAsync(params ClaimPlan[] plans)
    {
        var register = new ClaimRegister(_store, _store, _store.Origin, _clock);
        await register.ImportAsync(plans, Cancellation);
        return register;
    }

    private Task<Result<string>> RedeemAsync(ClaimRegister register, string code = Code, string key = Key) =>
        register.RedeemAsync<string>(Window, code, key, plan => $"{plan.Kind} {plan.Component}", Cancellation);

    [Fact]
    public async Task Redeem_WithTheCode_IssuesForTheClaimsIdentity_AndStatesIt()
    {
        using var register = await RegisterAsync(Plan());

        Assert.Equal("Device window-1", (await RedeemAsync(register)).Value);

        var enrolled = Assert.Single(_store.Events);
        Assert.Equal(("F1.enrolled", Window, Key), (enrolled.Kind, enrolled.Component, enrolled.Data["key"]));
        Assert.NotNull(register.UsedAt(Window));
    }

    [Fact]
    public async Task ReusingAClaimCode_WithAnotherKey_IsRefused_AlsoAfterARestart()
    {
        using (var register = await RegisterAsync(Plan())) Assert.True((await RedeemAsync(register)).IsOk);

        using var restarted = await RegisterAsync(Plan());
        var refused = await RedeemAsync(restarted, key: "bb");

        Assert.Equal(ClaimRefusals.RefusedCode, refused.Error?.Code);
        Assert.Equal("used", _store.Events[^1].Data["why"]);
    }

    [Fact]
    public async Task Redeem_AgainWithTheSameKey_WorksForTenMinutes_SoThatALostAnswerHeals()
    {
        using var register = await RegisterAsync(Plan());
        Assert.True((await RedeemAsync(register)).IsOk);
        _clock.Advance(ClaimRegister.RepeatWindow);
        Assert.True((await RedeemAsync(register)).IsOk);

        _clock.Advance(TimeSpan.FromSeconds(1));

        Assert.False((await RedeemAsync(register)).IsOk);
    }

    [Fact]
    public async Task ExpiredClaimCode_IsRefused()
    {
        using var register = await RegisterAsync(Plan());
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.False((await RedeemAsync(register)).IsOk);
        Assert.Equal("expired", Assert.Single(_store.Events).Data["why"]);
    }

    [Fact]
    public async Task GuessingClaimCodes_GetsSlower_AndFillsNoJournal()
    {
        using var register = await RegisterAsync(Plan());
        for (var i = 0; i < ClaimBackOff.FreeTries; i++)
        {
            Assert.Equal(ClaimRefusals.RefusedCode, (await RedeemAsync(register, "wrong")).Error?.Code);
        }

        Assert.Equal(ClaimRefusals.RefusedCode, (await RedeemAsync(register, "wrong")).Error?.Code);
        Assert.Equal(ClaimRefusals.LockedCode, (await RedeemAsync(register)).Error?.Code);
        Assert.Single(_store.Events);

        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True((await RedeemAsync(register)).IsOk);
    }

    [Fact]
    public async Task EnrollingAsAnUnknownName_IsRefusedLikeAWrongCode_AndStatedOfTheHub()
    {
        using var register = await RegisterAsync();

        var refused = await RedeemAsync(register);

        Assert.Equal(ClaimRefusals.RefusedCode, refused.Error?.Code);
        Assert.Equal((_store.Origin, "unknown"), (_store.Events[0].Component, _store.Events[0].Data["why"]));
    }

    [Fact]
    public async Task Redeem_WhenTheUseCannotBeKept_IssuesNothing()
    {
        using var register = await RegisterAsync(Plan());
        _store.DiskIsFull = true;

        await Assert.ThrowsAsync<IOException>(() => RedeemAsync(register));

        Assert.Null(register.UsedAt(Window));
    }

    [Fact]
    public async Task Redeem_WhenIssuingFails_KeepsTheClaim()
    {
        using var register = await RegisterAsync(Plan());
        var failed = await register.RedeemAsync<string>(
            Window, Code, Key, static _ => Error.Of("X-1", "失敗", "failed"), Cancellation);

        Assert.Equal("X-1", failed.Error?.Code);
        Assert.True((await RedeemAsync(register)).IsOk);
        Assert.Equal(EventOutcome.Ok, Assert.Single(_store.Events).Outcome);
    }

    [Fact]
    public async Task Import_OfANewCode_ReplacesAUsedOne()
    {
        using (var register = await RegisterAsync(Plan())) Assert.True((await RedeemAsync(register)).IsOk);

        using var again = await RegisterAsync(Plan("another code"));

        Assert.True((await RedeemAsync(again, "another code", "bb")).IsOk);
    }
}
