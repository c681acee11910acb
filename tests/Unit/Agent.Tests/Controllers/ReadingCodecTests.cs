using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Yuimori.Agent.Controllers;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Agent.Tests.Controllers;

public sealed class ReadingCodecTests
{
    private static readonly Topic Rain = new(ComponentId.Of("weather"), Topic.Up, "rain");
    private static readonly DateTimeOffset Noon = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("[{\"n\":\"rain\",\"u\":\"mm/h\",\"v\":2.5,\"t\":1775044800.5}]", 2.5)]
    [InlineData("[{\"n\":\"wind\",\"v\":9},{\"n\":\"rain\",\"v\":1},{\"n\":\"rain\",\"v\":2}]", 2)]
    [InlineData("[{\"n\":\"rain\",\"vb\":true}]", 1)]
    [InlineData("[{\"n\":\"rain\",\"vb\":false}]", 0)]
    [InlineData("{\"rain\":3}", 3)]
    [InlineData("{\"value\":true,\"battery\":80}", 1)]
    public void Decode_Measurement_GivesTheStreamsNewestValue(string json, double value) =>
        Assert.Equal((decimal)value, Decode(json)!.Value);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("3")]
    [InlineData("{\"rain\":\"3\"}")]
    [InlineData("{\"rain\":1e999}")]
    [InlineData("{\"rain\":3}{}")]
    [InlineData("[{\"n\":\"wind\",\"v\":9}]")]
    [InlineData("[{\"n\":\"rain\"}]")]
    [InlineData("[{\"n\":\"rain\",\"v\":1,\"t\":99999999999999}]")]
    [InlineData("[{\"n\":\"rain\",\"v\":1,\"x\":1}]")]
    public void Decode_AnythingElse_IsNoReading(string json) => Assert.Null(Decode(json));

    [Fact]
    public void Decode_PlainObjectThatTheBrokerKept_IsNoReadingSinceItsAgeIsUnknown() =>
        Assert.Null(ReadingCodec.Decode(Rain, "{\"rain\":3}"u8, isKept: true, Noon));

    [Fact]
    public void Decode_Senml_KeepsTheTimeOfMeasuring() => Assert.Equal(
        Noon.AddMilliseconds(500), Decode("[{\"n\":\"rain\",\"v\":1,\"t\":1775044800.5}]")!.Measured);

    [Fact]
    public void Decode_AnyBytes_NeverThrows()
    {
        var bytes = Gen.Choose(0, 255).Select(static b => (byte)b).ArrayOf();
        var near = Gen.Elements("[", "]", "{", "}", "\"n\":", "\"rain\"", "\"v\":", "1", ",", "null", "-", "1e400", " ")
            .ArrayOf().Select(static parts => Encoding.UTF8.GetBytes(string.Concat(parts)));
        Prop.ForAll(Gen.OneOf(bytes, near).ToArbitrary(), static b =>
        {
            ReadingCodec.Decode(Rain, b, isKept: false, Noon);
        }).QuickCheckThrowOnFailure();
    }

    private static SensorReading? Decode(string json) =>
        ReadingCodec.Decode(Rain, Encoding.UTF8.GetBytes(json), isKept: false, Noon);
}
