using FsCheck;
using FsCheck.Fluent;
using Yuimori.Kernel.Identity;

namespace Yuimori.Kernel.Tests.Identity;

public sealed class ComponentIdTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("window-1")]
    [InlineData("pm25-meter")]
    public void Parse_GoodId_IsKept(string text) => Assert.Equal(text, ComponentId.Parse(text).Value.Value);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("Window")]
    [InlineData("a/b")]
    [InlineData("a+")]
    [InlineData("a#")]
    [InlineData("../etc")]
    [InlineData("窓")]
    [InlineData("a\0b")]
    public void Parse_IdThatTopicsPathsOrUrisGiveAMeaningTo_IsRefused(string? text) =>
        Assert.Equal("KERNEL-02", ComponentId.Parse(text).Error!.Code);

    [Fact]
    public void Parse_64Characters_IsRefused()
    {
        Assert.True(ComponentId.Parse(new string('a', ComponentId.LengthMax)).IsOk);
        Assert.False(ComponentId.Parse(new string('a', ComponentId.LengthMax + 1)).IsOk);
    }

    [Fact]
    public void Parse_AnyText_EitherKeepsItOrRefuses() => Prop.ForAll(
        ArbMap.Default.ArbFor<string>(),
        text => !ComponentId.Parse(text).TryGet(out var id, out _) || id.Value == text).QuickCheckThrowOnFailure();

    [Fact]
    public void Default_EqualsNoParsedId() => Assert.NotEqual(default, ComponentId.Of("a"));
}
