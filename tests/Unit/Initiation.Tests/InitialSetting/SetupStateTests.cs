using Yuimori.Initiation.InitialSetting.Hub;
using Yuimori.Kernel.Text;

namespace Yuimori.Initiation.Tests.InitialSetting;

public sealed class SetupStateTests
{
    private const string Password = "lantern-keeps-47-windows";

    [Fact]
    public void Steps_InOrder_CompleteWithWhatWasChosen()
    {
        var at = new HandClock().GetUtcNow();
        var state = SetupState.Start.WithLanguage(Language.Japanese);
        state = state.WithAdministrator("Keeper", Password, static p => "hash of " + p.Length).Value;
        state = state.WithNames("  丘の家 ", "hill.internal").Value;

        var site = state.Complete(at).Value;

        Assert.Equal("keeper", state.Administrator);
        Assert.Equal("hash of 24", state.PasswordHash);
        Assert.Equal(("丘の家", "hill.internal", Language.Japanese, at),
            (site.SiteName, site.TrustDomain, site.Language, site.CompletedAt));
        Assert.Equal(site, SiteSettings.Decode(site.Encode()));
    }

    [Fact]
    public void LaterStep_BeforeTheEarlier_IsRefused()
    {
        Assert.Equal("F1-02", SetupState.Start.WithAdministrator("keeper", Password, static p => p).Error?.Code);
        Assert.Equal("F1-02", SetupState.Start.WithNames("site", "a.internal").Error?.Code);
        Assert.Equal("F1-02", SetupState.Start.Complete(default).Error?.Code);
        Assert.Equal("F1-02",
            SetupState.Start.WithLanguage(Language.English).WithNames("site", "a.internal").Error?.Code);
    }

    [Theory]
    [InlineData("", "a.internal", "F1-03")]
    [InlineData("   ", "a.internal", "F1-03")]
    [InlineData("line\nbreak", "a.internal", "F1-03")]
    [InlineData("home", "", "F1-04")]
    [InlineData("home", "UPPER.internal", "F1-04")]
    [InlineData("home", "-a.internal", "F1-04")]
    [InlineData("home", "a.internal/device/x", "F1-04")]
    public void Names_OutOfForm_AreRefused(string site, string domain, string code)
    {
        var state = SetupState.Start.WithLanguage(Language.English)
            .WithAdministrator("keeper", Password, static p => p).Value;

        Assert.Equal(code, state.WithNames(site, domain).Error?.Code);
    }

    [Fact]
    public void WeakPassword_IsRefused_AndNeverHashed()
    {
        var state = SetupState.Start.WithLanguage(Language.English);

        var refused = state.WithAdministrator("keeper", "password1234", static _ => throw new InvalidOperationException());

        Assert.Equal("F1-01", refused.Error?.Code);
        Assert.Equal(SetupStep.Administrator, state.Step);
    }
}
