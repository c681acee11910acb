using Yuimori.Kernel.Functions;

namespace Yuimori.Kernel.Tests.Functions;

public sealed class FunctionIdTests
{
    [Theory]
    [InlineData(1, Phase.Initiation)]
    [InlineData(4, Phase.Initiation)]
    [InlineData(5, Phase.Prevention)]
    [InlineData(11, Phase.Prevention)]
    [InlineData(12, Phase.Detection)]
    [InlineData(13, Phase.Detection)]
    [InlineData(14, Phase.Recovery)]
    [InlineData(20, Phase.Recovery)]
    [InlineData(21, Phase.Termination)]
    [InlineData(23, Phase.Termination)]
    public void Phase_OfEachBoundary_IsTheGuidelines(int number, Phase phase) =>
        Assert.Equal(phase, FunctionId.Of(number).Phase);

    [Fact]
    public void Parse_EveryFunction_RoundTrips() => Assert.All(
        Enumerable.Range(1, FunctionId.Count), n => Assert.Equal($"F{n}", FunctionId.Parse($"f{n}").Value.ToString()));

    [Theory]
    [InlineData(null)]
    [InlineData("F0")]
    [InlineData("F24")]
    [InlineData("F01")]
    [InlineData("F+1")]
    [InlineData("F 1")]
    [InlineData("12")]
    [InlineData("FR1")]
    public void Parse_AnotherText_IsRefused(string? text) =>
        Assert.Equal("KERNEL-04", FunctionId.Parse(text).Error!.Code);
}
