using FsCheck;
using FsCheck.Fluent;
using Yuimori.Kernel.Events;

namespace Yuimori.Kernel.Tests.Events;

public sealed class EventIdTests
{
    [Fact]
    public void Compose_KnownTimeAndEntropy_IsTheUlidOfThem() =>
        Assert.Equal("01ARYZ6S41ZZZZZZZZZZZZZZZZ", EventId.Compose(
            1469918176385, [255, 255, 255, 255, 255, 255, 255, 255, 255, 255]));

    [Fact]
    public void Compose_LaterTime_SortsLater() => Prop.ForAll(
        ArbMap.Default.ArbFor<uint>(), ArbMap.Default.ArbFor<uint>(), (a, b) =>
        {
            var (first, second) = (EventId.Compose(a, new byte[10]), EventId.Compose(b, new byte[10]));
            return Math.Sign(string.CompareOrdinal(first, second)) == a.CompareTo(b);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void New_Twice_Differs() => Assert.NotEqual(EventId.New(TimeProvider.System), EventId.New(TimeProvider.System));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("01ARYZ6S41ZZZZZZZZZZZZZZZ")]
    [InlineData("01aryz6s41zzzzzzzzzzzzzzzz")]
    [InlineData("01ARYZ6S41ZZZZZZZZZZZZZZZU")]
    public void IsValid_OtherText_IsFalse(string? text) => Assert.False(EventId.IsValid(text));
}
