using FsCheck;
using FsCheck.Fluent;
using Yuimori.Kernel.Messages;

namespace Yuimori.Kernel.Tests.Messages;

public sealed class TopicTests
{
    [Theory]
    [InlineData("m/window/st")]
    [InlineData("m/point-weather/up/rain")]
    [InlineData("m/comfort-ventilation/verdict")]
    public void Parse_OurTopic_RoundTrips(string name) => Assert.Equal(name, Topic.Parse(name)!.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("m/window")]
    [InlineData("m/window/st/")]
    [InlineData("m/window/st/x")]
    [InlineData("m/window/up")]
    [InlineData("m/window/up/rain/x")]
    [InlineData("m/+/st")]
    [InlineData("m/window/#")]
    [InlineData("x/window/st")]
    [InlineData("/m/window/st")]
    [InlineData("m/window/STATE")]
    [InlineData("$SYS/window/st")]
    public void Parse_AnotherTopic_IsNull(string name) => Assert.Null(Topic.Parse(name));

    [Fact]
    public void Parse_AnyText_EitherRoundTripsOrIsNull() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonNull<string>>(),
        text => Topic.Parse(text.Get) is not { } topic || topic.ToString() == text.Get).QuickCheckThrowOnFailure();
}
