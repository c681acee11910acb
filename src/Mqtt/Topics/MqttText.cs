using System.Buffers;
using System.Text;

namespace Yuimori.Mqtt;

/// <summary>Rules for UTF-8 Encoded Strings, MQTT 5.0 §1.5.4, and for topics, §4.7.</summary>
internal static class MqttText
{
    internal const int BytesMax = 65_535;

    internal const string NotUtf8 = "a string is not well-formed UTF-8";
    internal const string HasNull = "a string contains U+0000";
    internal const string HasControl = "an identifier contains a control character or a non-character";
    internal const string Empty = "a topic is empty";
    internal const string Wildcard = "a topic name contains a wildcard";
    internal const string PlusNotAlone = "'+' must be a whole topic level";
    internal const string HashNotLast = "'#' must be the whole last topic level";
    internal const string TooLong = "a string is longer than 65,535 bytes";
    internal const string BadShare = "a shared subscription needs a share name and a filter";

    internal static readonly UTF8Encoding Utf8 = new(false, true);

    private static readonly SearchValues<byte> s_wildcards = SearchValues.Create("+#"u8);

    // C0, DEL and every byte that can begin C1 controls (C2 80–9F) or the non-characters (EF B7 90–AF, xF BF BE/BF).
    private static readonly SearchValues<byte> s_suspicious = SearchValues.Create(
        [.. Enumerable.Range(1, 31).Select(static i => (byte)i), 0x7F, 0xC2, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4]);

    /// <summary>Well-formed (surrogates are not) and without U+0000: [MQTT-1.5.4-1], [MQTT-1.5.4-2].</summary>
    internal static string? CheckString(ReadOnlySpan<byte> text)
    {
        if (text.Contains((byte)0))
            return HasNull;
        return System.Text.Unicode.Utf8.IsValid(text) ? null : NotUtf8;
    }

    /// <summary>
    /// A string that reaches logs and authorisation rules: control characters and non-characters are refused too, as
    /// §1.5.4 allows a receiver to. Stops forged log lines and look-alike names.
    /// </summary>
    internal static string? CheckIdentifier(ReadOnlySpan<byte> text)
    {
        if (CheckString(text) is { } problem)
            return problem;
        return text.ContainsAny(s_suspicious) && HasControlOrNonCharacter(text) ? HasControl : null;
    }

    internal static string? CheckTopicName(ReadOnlySpan<byte> topic)
    {
        if (topic.IsEmpty)
            return Empty;
        if (topic.Length > BytesMax)
            return TooLong;
        return topic.ContainsAny(s_wildcards) ? Wildcard : CheckIdentifier(topic);
    }

    internal static string? CheckTopicFilter(ReadOnlySpan<byte> filter)
    {
        if (filter.IsEmpty)
            return Empty;
        if (filter.Length > BytesMax)
            return TooLong;
        return CheckIdentifier(filter) ?? CheckWildcards(filter) ?? CheckShare(filter);
    }

    private static string? CheckWildcards(ReadOnlySpan<byte> filter)
    {
        for (var at = filter.IndexOfAny(s_wildcards); at >= 0;)
        {
            var alone = (at == 0 || filter[at - 1] == '/') && (at == filter.Length - 1 || filter[at + 1] == '/');
            if (!alone)
                return filter[at] == '+' ? PlusNotAlone : HashNotLast;
            if (filter[at] == '#' && at != filter.Length - 1)
                return HashNotLast;
            var next = filter[(at + 1)..].IndexOfAny(s_wildcards);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return null;
    }

    /// <summary>§4.8.2: $share/{ShareName}/{filter}, the name not empty and without wildcards.</summary>
    private static string? CheckShare(ReadOnlySpan<byte> filter)
    {
        if (!filter.StartsWith("$share/"u8))
            return filter.SequenceEqual("$share"u8) ? BadShare : null;
        var rest = filter[7..];
        var slash = rest.IndexOf((byte)'/');
        if (slash <= 0 || slash == rest.Length - 1 || rest[..slash].ContainsAny(s_wildcards))
            return BadShare;
        return null;
    }

    private static bool HasControlOrNonCharacter(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out var rune, out var used);
            var value = rune.Value;
            if (value < 0x20 || value is >= 0x7F and <= 0x9F or >= 0xFDD0 and <= 0xFDEF || (value & 0xFFFE) == 0xFFFE)
                return true;
            text = text[used..];
        }
        return false;
    }
}
