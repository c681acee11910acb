using System.Globalization;
using System.Text;
using System.Text.Json;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;

namespace Yuimori.Trust.Journal;

/// <summary>
/// Leaf bytes: <c>{"origin":…,"originIndex":…,"event":…}</c>, with the Event in its one spelling. A forwarded record
/// keeps the bytes of its origin, so its origin's checkpoints cover it too.
/// </summary>
public static class LeafCodec
{
    /// <summary>Room for origin and index around the largest Event.</summary>
    public const int BytesMax = EventLimits.BytesMax + 160;

    /// <summary>The bytes.</summary>
    /// <param name="origin">An id needs no escaping.</param>
    /// <param name="originIndex">Index there.</param>
    /// <param name="eventJson">What <see cref="EventCodec.Encode"/> made.</param>
    public static byte[] Encode(ComponentId origin, long originIndex, ReadOnlySpan<byte> eventJson) =>
    [
        .. Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"origin":"{{origin}}","originIndex":{{originIndex}},"event":""")),
        .. eventJson,
        (byte)'}',
    ];

    /// <summary>The record, or null when the bytes are not one.</summary>
    internal static LeafRecord? Decode(ReadOnlySpan<byte> leaf)
    {
        if (leaf.Length > BytesMax) return null;
        try
        {
            return JsonSerializer.Deserialize(leaf, LeafJson.Shared.LeafRecord) is { OriginIndex: >= 0 } record
                && EventCodec.Check(record.Event).IsOk
                ? record
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
