using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;

namespace Yuimori.Kernel.Tests.Events;

public sealed class EventCodecTests
{
    private static readonly Event Sample = new()
    {
        Id = "01ARYZ6S41ZZZZZZZZZZZZZZZZ",
        Kind = "F12.conflict",
        Component = ComponentId.Of("window"),
        At = new DateTimeOffset(2026, 7, 1, 3, 4, 5, TimeSpan.Zero),
        Outcome = EventOutcome.Ok,
        Data = EventData.Of(("winner", "disaster-crime-prevention"), ("loser", "comfort-ventilation"), ("why", null)),
    };

    [Fact]
    public void Encode_SameFact_HasOneSpelling() => Assert.Equal(
        """{"id":"01ARYZ6S41ZZZZZZZZZZZZZZZZ","kind":"F12.conflict","component":"window","at":"2026-07-01T03:04:05+00:00","outcome":"ok","data":{"loser":"comfort-ventilation","winner":"disaster-crime-prevention"}}""",
        Encoding.UTF8.GetString(EventCodec.Encode(Sample)));

    [Fact]
    public void Decode_WhatWasEncoded_IsTheSame()
    {
        var bytes = EventCodec.Encode(Sample with { Data = EventData.Of(("理由", "雨 <&\">")) });
        Assert.Equal(bytes, EventCodec.Encode(EventCodec.Decode(bytes).Value));
    }

    [Theory]
    [InlineData("", "input does not contain")]
    [InlineData("null", "null")]
    [InlineData("[]", "could not be converted")]
    [InlineData("{}", "missing required")]
    public void Decode_NotAnEvent_SaysWhatIsWrong(string json, string expected) => Assert.Contains(
        expected, EventCodec.Decode(Encoding.UTF8.GetBytes(json)).Error!.Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"id\":\"01ARYZ6S41ZZZZZZZZZZZZZZZZ\"", "\"id\":\"short\"", "id is not")]
    [InlineData("F12.conflict", "F24.conflict", "kind is not")]
    [InlineData("F12.conflict", "F12.", "kind is not")]
    [InlineData("F12.conflict", "F12.Con flict", "kind is not")]
    [InlineData("\"window\"", "\"../window\"", "Bad component id")]
    [InlineData("+00:00", "+09:00", "at is not in UTC")]
    [InlineData("\"ok\"", "1", "could not be converted")]
    [InlineData("\"ok\"", "\"fine\"", "could not be converted")]
    [InlineData("\"outcome\"", "\"extra\":1,\"outcome\"", "could not be mapped")]
    [InlineData("\"kind\":", "\"kind\":\"F1.x\",\"kind\":", "Duplicate")]
    public void Decode_OneFieldWrong_NamesIt(string from, string to, string expected)
    {
        var json = Encoding.UTF8.GetString(EventCodec.Encode(Sample)).Replace(from, to, StringComparison.Ordinal);
        var error = EventCodec.Decode(Encoding.UTF8.GetBytes(json)).Error;
        Assert.Equal("KERNEL-05", error!.Code);
        Assert.Contains(expected, error.Detail, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Decode_JournalFloodByOneHugeEvent_IsRefused()
    {
        var bytes = EventCodec.Encode(Sample with { Data = EventData.Of(("x", new string('x', EventLimits.BytesMax))) });
        Assert.Contains("at most 16384", EventCodec.Decode(bytes).Error!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_IndexFloodByManyDetails_IsRefused()
    {
        var many = Enumerable.Range(0, 33).Select(i => ($"n{i:00}", (string?)"v")).ToArray();
        var bytes = EventCodec.Encode(Sample with { Data = EventData.Of(many) });
        Assert.Contains("at most 32", EventCodec.Decode(bytes).Error!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_AnyBytes_NeverThrows() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte[]>(), bytes => EventCodec.Decode(bytes) is { IsOk: false }).QuickCheckThrowOnFailure();

    [Fact]
    public void Decode_AnyByteOfAnEventChanged_NeverThrows()
    {
        var good = EventCodec.Encode(Sample);
        Prop.ForAll(ArbMap.Default.ArbFor<byte>(), Gen.Choose(0, good.Length - 1).ToArbitrary(), (value, at) =>
        {
            var bytes = (byte[])good.Clone();
            bytes[at] = value;
            var result = EventCodec.Decode(bytes);
            return result.IsOk || result.Error!.Code == "KERNEL-05";
        }).QuickCheckThrowOnFailure();
    }
}
