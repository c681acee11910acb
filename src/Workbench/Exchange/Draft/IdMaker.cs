using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Yuimori.Kernel.Identity;

namespace Yuimori.Workbench.Exchange.Draft;

/// <summary>
/// Makes ids out of foreign ids and names: the same file always gives the same ids, and no two are alike. A foreign id
/// that speaks is preferred; a GUID or a bare number says nothing, so the name is taken instead.
/// </summary>
internal sealed class IdMaker
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    // The number to try next for a name: thousands of equal names must not each be counted up from two.
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>An id that was not given before.</summary>
    /// <param name="foreignId">The other tool's id; null: it has none.</param>
    /// <param name="name">The name.</param>
    /// <param name="prefix">First part where neither gives a letter, such as <c>component</c>.</param>
    public string Make(string? foreignId, string? name, string prefix)
    {
        var best = !Speaks(foreignId) ? null : ComponentId.Parse(foreignId).IsOk ? foreignId : Slug(foreignId!);
        best ??= Slug(name ?? "") ?? Unspoken(foreignId, name, prefix);
        var id = best;
        while (!_taken.Add(id))
        {
            var number = _next.GetValueOrDefault(best, 2);
            _next[best] = number + 1;
            var suffix = string.Create(CultureInfo.InvariantCulture, $"-{number}");
            id = best[..Math.Min(best.Length, ComponentId.LengthMax - suffix.Length)].TrimEnd('-') + suffix;
        }

        return id;
    }

    /// <summary>
    /// Lower-case letters, digits and hyphens of a text: kana in Hepburn, accents taken off. Null when fewer than two
    /// characters are left, or when most of the text (kanji, say) had to be left out: then the rest would mislead.
    /// </summary>
    public static string? Slug(string text)
    {
        var builder = new StringBuilder();
        var (kept, dropped) = (0, 0);
        foreach (var c in Romaji.Of(text).Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(c)) kept++;
            else if (char.IsLetter(c)) dropped++;
            if (char.IsAsciiLetterOrDigit(c)) builder.Append(c);
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && builder.Length > 0
                && builder[^1] != '-')
                builder.Append('-');
        }

        var start = 0;
        while (start < builder.Length && !char.IsAsciiLetterLower(builder[start])) start++;
        var slug = builder.ToString(start, Math.Min(builder.Length - start, ComponentId.LengthMax)).TrimEnd('-');
        return slug.Length >= 2 && dropped <= kept && ComponentId.Parse(slug).IsOk ? slug : null;
    }

    private static bool Speaks(string? id) =>
        !string.IsNullOrWhiteSpace(id) && !Guid.TryParse(id, out _) && id.Any(char.IsLetter)
            && id.Length <= ComponentId.LengthMax;

    private static string Unspoken(string? foreignId, string? name, string prefix)
    {
        var key = string.IsNullOrWhiteSpace(name) ? foreignId ?? "" : name;
        return key.Length == 0 ? prefix
            : $"{prefix}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..6]}";
    }
}
