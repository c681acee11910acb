using System.Text;
using System.Text.Json;
using Yuimori.Kernel.Events;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Journal;

public sealed class LeafCodecTests
{
    private static readonly byte[] Leaf =
        LeafCodec.Encode(Journals.Gateway, 12, EventCodec.Encode(Journals.Event(3)));

    [Fact]
    public void Encode_IsTheOneSpellingOfTheRecord()
    {
        var record = LeafCodec.Decode(Leaf)!;
        Assert.Equal((Journals.Gateway, 12L), (record.Origin, record.OriginIndex));
        Assert.Equal(Leaf, JsonSerializer.SerializeToUtf8Bytes(record, LeafJson.Shared.LeafRecord));
        Assert.Contains("雨だから閉める", Encoding.UTF8.GetString(Leaf), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"originIndex\":12", "\"originIndex\":-1")]
    [InlineData("\"originIndex\":12", "\"originIndex\":12,\"originIndex\":13")]
    [InlineData("\"originIndex\":12", "\"originIndex\":12,\"more\":1")]
    [InlineData("\"originIndex\":12,", "")]
    [InlineData("\"gateway\"", "\"Gateway\"")]
    [InlineData("\"F12.decided\"", "\"F99.decided\"")]
    [InlineData("\"ok\"", "1")]
    public void Decode_AnythingElse_IsNoRecord(string from, string to) => Assert.Null(
        LeafCodec.Decode(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Leaf).Replace(from, to, StringComparison.Ordinal))));

    [Fact]
    public void Decode_TooLarge_IsNoRecord() => Assert.Null(LeafCodec.Decode(new byte[LeafCodec.BytesMax + 1]));

    [Fact]
    public void Encode_LargestEvent_FitsTheLimits()
    {
        var origin = Kernel.Identity.ComponentId.Of(new string('a', 63));
        var leaf = LeafCodec.Encode(origin, long.MaxValue, new byte[EventLimits.BytesMax]);
        Assert.InRange(leaf.Length, 0, LeafCodec.BytesMax);
        var line = ExportLines.Encode(long.MaxValue, Trust.Log.MerkleHash.EmptyRoot, new byte[LeafCodec.BytesMax]);
        Assert.InRange(line.Length, 0, ExportLines.BytesMax);
    }
}
