using Yuimori.Initiation.Authentication.Hub;

namespace Yuimori.Initiation.Tests.Authentication.Hub;

public sealed class PasswordStrengthTests
{
    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("Tr0ub4dor&3")]
    [InlineData("passwordpassword")]
    [InlineData("P@ssw0rd1234")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcdefghijklmnop")]
    [InlineData("qwertyuiopasdf")]
    [InlineData("987654321012345")]
    [InlineData("keeper-keeper")]
    [InlineData("admin2024admin2025")]
    [InlineData("tokyo-sakura1")]
    public void AGuessersFirstTries_AreRefused_WithAdvice(string password)
    {
        var strength = PasswordStrength.Assess(password, ["keeper"]);

        Assert.False(strength.IsAccepted);
        Assert.Equal(PasswordLevel.Weak, strength.Level);
        Assert.NotEmpty(strength.Advice);
    }

    [Theory]
    [InlineData("vq7rk2mzp9tx")]
    [InlineData("lantern keeps forty windows")]
    [InlineData("雨の日は窓を閉めて鍵をかける")]
    public void AnUnguessablePassword_IsAccepted_WithoutRulesOfCharacterKinds(string password) =>
        Assert.True(PasswordStrength.Assess(password, ["keeper"]).IsAccepted);

    [Fact]
    public void ALongPassphrase_IsStrong() => Assert.Equal(
        PasswordLevel.Strong, PasswordStrength.Assess("lantern keeps forty windows", []).Level);

    [Fact]
    public void AMegabytePassword_IsRefusedBeforeAnyWork() =>
        Assert.False(PasswordStrength.Assess(new string('x', 1_000_000), []).IsAccepted);

    [Fact]
    public void OneMoreUnpredictableCharacter_NeverWeakens()
    {
        const string Text = "vq7rk2mzp9tx4hb8nw";
        for (var length = 1; length < Text.Length; length++)
        {
            var shorter = PasswordStrength.Assess(Text[..length], []).Bits;
            Assert.True(PasswordStrength.Assess(Text[..(length + 1)], []).Bits >= shorter);
        }
    }
}
