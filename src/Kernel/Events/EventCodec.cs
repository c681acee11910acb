using System.Text.Json;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Results;

namespace Yuimori.Kernel.Events;

/// <summary>An Event as the bytes that are journaled and hashed, and back.</summary>
public static class EventCodec
{
    /// <summary>The one spelling of an Event.</summary>
    public static byte[] Encode(Event value) => JsonSerializer.SerializeToUtf8Bytes(value, WireJson.Shared.Event);

    /// <summary>Reads an Event from a peer's or a file's bytes.</summary>
    /// <returns>The Event, or an error that says what is wrong with it.</returns>
    public static Result<Event> Decode(ReadOnlySpan<byte> json)
    {
        if (json.Length > EventLimits.BytesMax) return Bad($"{json.Length} bytes, at most {EventLimits.BytesMax}");
        try
        {
            return JsonSerializer.Deserialize(json, WireJson.Shared.Event) is { } value ? Check(value) : Bad("null");
        }
        catch (JsonException e)
        {
            return Bad(e.Message);
        }
    }

    /// <summary>Whether an Event keeps the limits and forms that every Event must keep.</summary>
    public static Result<Event> Check(Event value)
    {
        if (!EventId.IsValid(value.Id)) return Bad("id is not 26 characters of base 32");
        if (value.Cause is not null && !EventId.IsValid(value.Cause)) return Bad("cause is not an event id");
        if (value.Component == default) return Bad("component is missing");
        if (!IsKind(value.Kind)) return Bad("kind is not F<n>.<fact>");
        if (!Enum.IsDefined(value.Outcome)) return Bad("outcome is unknown");
        if (value.At.Offset != TimeSpan.Zero) return Bad("at is not in UTC");
        return value.Data.Count > EventLimits.DataCountMax
            ? Bad($"{value.Data.Count} details, at most {EventLimits.DataCountMax}")
            : value;
    }

    private static bool IsKind(string kind)
    {
        var dot = kind.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || dot == kind.Length - 1 || kind.Length > EventLimits.KindLengthMax) return false;
        if (!FunctionId.Parse(kind[..dot]).IsOk) return false;
        foreach (var c in kind.AsSpan(dot + 1))
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-') return false;
        }

        return true;
    }

    private static Error Bad(string why) => Error.Of(
        "KERNEL-05", "イベントの形式が正しくありません。", "The Event is malformed.", $"Malformed Event: {why}");
}
