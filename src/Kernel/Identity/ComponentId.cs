using System.Text.Json.Serialization;
using Yuimori.Kernel.Results;

namespace Yuimori.Kernel.Identity;

/// <summary>
/// The id of a Component in a System file. It is also a topic level, a path segment of a SPIFFE ID and a file name,
/// so only lower-case letters, digits and hyphens are allowed: nothing that any of those gives a meaning to.
/// </summary>
[JsonConverter(typeof(ComponentIdJsonConverter))]
public readonly record struct ComponentId
{
    /// <summary>63 characters, the limit of a DNS label; stops ids that overflow names derived from them.</summary>
    public const int LengthMax = 63;

    private readonly string? _value;

    private ComponentId(string value) => _value = value;

    /// <summary>The id's text; empty only for a default-constructed id, which equals no parsed one.</summary>
    public string Value => _value ?? "";

    /// <summary>Parses an id: a letter, then letters, digits and hyphens, not ending in a hyphen.</summary>
    public static Result<ComponentId> Parse(string? text) => IsValid(text)
        ? new ComponentId(text!)
        : Error.Of(
            "KERNEL-02",
            "IDには英小文字・数字・ハイフンを使い、英字で始めてください(63文字まで)。",
            "An id has lower-case letters, digits and hyphens, and starts with a letter (63 characters at most).",
            $"Bad component id \"{Shorten(text)}\"");

    /// <summary>An id that the code knows to be valid.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static ComponentId Of(string text) => IsValid(text)
        ? new ComponentId(text)
        : throw new ArgumentException($"Bad component id \"{Shorten(text)}\"", nameof(text));

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool IsValid(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > LengthMax) return false;
        if (!char.IsAsciiLetterLower(text[0]) || text[^1] == '-') return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-') return false;
        }

        return true;
    }

    private static string Shorten(string? text) =>
        text is null ? "" : text.Length <= LengthMax ? text : text[..LengthMax] + "…";
}
