using System.Text.Json;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;

namespace Yuimori.Agent.Controllers;

/// <summary>Reads a measurement: SenML (RFC 8428), or a plain JSON object of a device of another maker.</summary>
internal static class ReadingCodec
{
    /// <summary>8 KiB, as much as the gateway lets through.</summary>
    private const int BytesMax = 8 * 1024;

    /// <summary>The newest value of the stream; null when there is none.</summary>
    internal static SensorReading? Decode(Topic topic, ReadOnlySpan<byte> payload, bool isKept, DateTimeOffset now)
    {
        if (payload.Length is 0 or > BytesMax || topic.Stream is not { } stream) return null;
        try
        {
            return payload.TrimStart(" \t\r\n"u8) is [(byte)'[', ..]
                ? FromSenml(topic, stream, payload, isKept)
                : FromObject(topic, stream, payload, isKept, now);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static SensorReading? FromSenml(Topic topic, string stream, ReadOnlySpan<byte> payload, bool isKept)
    {
        var pack = JsonSerializer.Deserialize(payload, WireJson.Shared.IReadOnlyListSenmlRecord);
        if (pack?.LastOrDefault(r => r.Name == stream) is not { } record) return null;
        var value = record.Value ?? (record.Flag is { } flag ? (flag ? 1m : 0m) : null);
        return value is null || TimeOf(record.Time) is not { } time
            ? null
            : new SensorReading(topic.Component, stream, value.Value, time, isKept);
    }

    // It has no time of its own. Kept, it may be of any age: it is as good as none.
    private static SensorReading? FromObject(
        Topic topic, string stream, ReadOnlySpan<byte> payload, bool isKept, DateTimeOffset now)
    {
        if (isKept) return null;
        var reader = new Utf8JsonReader(payload, new JsonReaderOptions { MaxDepth = WireJson.DepthMax });
        using var document = JsonDocument.ParseValue(ref reader);
        if (reader.Read() || document.RootElement.ValueKind != JsonValueKind.Object) return null;
        if (!document.RootElement.TryGetProperty(stream, out var cell)
            && !document.RootElement.TryGetProperty("value", out cell)) return null;
        decimal? value = cell.ValueKind switch
        {
            JsonValueKind.True => 1,
            JsonValueKind.False => 0,
            JsonValueKind.Number when cell.TryGetDecimal(out var number) => number,
            _ => null,
        };
        return value is null ? null : new SensorReading(topic.Component, stream, value.Value, now, isKept);
    }

    private static DateTimeOffset? TimeOf(decimal unixSeconds) => unixSeconds is >= 0 and < 253_402_300_800m
        ? DateTimeOffset.FromUnixTimeMilliseconds((long)(unixSeconds * 1000))
        : null;
}
