using System.Buffers;
using System.Globalization;

namespace Yuimori.Catalogue.Schema;

/// <summary>The named forms of text (JSON Schema 2020-12 validation §7.3) that are enforced.</summary>
internal static class SchemaFormats
{
    /// <summary>Their names.</summary>
    public static IReadOnlySet<string> Known { get; } =
        new HashSet<string>(["date", "date-time", "uri", "uri-reference", "uuid"], StringComparer.Ordinal);

    /// <summary>Whether a text has a form.</summary>
    public static bool Has(string format, string text) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => text.Contains('T', StringComparison.OrdinalIgnoreCase)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "uri" => IsWellFormed(text, UriKind.Absolute),
        "uri-reference" => IsWellFormed(text, UriKind.RelativeOrAbsolute),
        _ => Guid.TryParseExact(text, "D", out _),
    };

    private static readonly SearchValues<char> Escaped = SearchValues.Create(" \"<>\\^`{|}");

    // RFC 3986 has no space, no quote and nothing beyond ASCII: those are escaped.
    private static bool IsWellFormed(string text, UriKind kind) =>
        !text.AsSpan().ContainsAny(Escaped) && text.All(char.IsAscii) && Uri.TryCreate(text, kind, out _);
}
