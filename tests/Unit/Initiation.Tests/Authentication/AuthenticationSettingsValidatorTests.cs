using Yuimori.Initiation.AccessControl;
using Yuimori.Initiation.Authentication;

namespace Yuimori.Initiation.Tests.Authentication;

public sealed class AuthenticationSettingsValidatorTests
{
    [Fact]
    public void Validate_Defaults_NothingToObject()
    {
        Assert.Empty(AuthenticationSettingsValidator.Validate(new AuthenticationSettings()));
        Assert.Empty(AccessControlSettingsValidator.Validate(new AccessControlSettings()));
    }

    [Fact]
    public void Validate_EverythingWrong_ReportsEveryProblemAtOnceWithItsKey()
    {
        var problems = AuthenticationSettingsValidator.Validate(new AuthenticationSettings
        {
            RefusalWindow = TimeSpan.Zero,
            RefusalKeysMax = 0,
            ImpersonationQuiet = TimeSpan.FromSeconds(-1),
            ImpersonationsMax = 0,
            ConnectBurst = 0,
            ConnectRefill = TimeSpan.Zero,
        });
        Assert.Equal(
            [
                "RefusalWindow", "RefusalKeysMax", "ImpersonationQuiet", "ImpersonationsMax", "ConnectBurst",
                "ConnectRefill",
            ],
            problems.Select(p => p.En.Split(' ')[0]));
        Assert.All(problems, p => Assert.Contains("正の値", p.Ja, StringComparison.Ordinal));
        Assert.Equal(2, AccessControlSettingsValidator.Validate(
            new AccessControlSettings { DenialWindow = TimeSpan.Zero, DenialKeysMax = 0 }).Count);
    }
}
