using System.Net;
using System.Text.RegularExpressions;

namespace Yuimori.Console.Tests.Rendering;

/// <summary>What every page must keep: well-formed, nothing inline, nothing missing, nothing in the wrong language.</summary>
internal static partial class Markup
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "meta", "link", "input", "br", "hr", "img", "wbr",
    };

    /// <summary>Every rule that a page breaks; empty when it is as it must be.</summary>
    public static IReadOnlyList<string> Faults(string html) =>
        [.. Nesting(html), .. Inline(html), .. Empty(html), .. TwiceUsedIds(html), .. Tables(html)];

    /// <summary>What a reader sees, without tags.</summary>
    public static string Text(string html)
    {
        var visible = Hidden().Replace(html, " ");
        return WebUtility.HtmlDecode(Spaces().Replace(Tag().Replace(visible, " "), " ")).Trim();
    }

    private static IEnumerable<string> Nesting(string html)
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(html))
        {
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (name.Length == 0) continue;
            if (tag.Value.StartsWith("</", StringComparison.Ordinal))
            {
                if (open.Count == 0 || open.Pop() != name) yield return $"{tag.Value} closes nothing";
            }
            else if (!Void.Contains(name) && !tag.Value.EndsWith("/>", StringComparison.Ordinal))
            {
                open.Push(name);
            }
        }

        if (open.Count > 0) yield return $"never closed: {string.Join(' ', open)}";
        if (StrayBracket().Match(Tag().Replace(html, "")) is { Success: true } stray) yield return $"stray {stray.Value}";
    }

    private static IEnumerable<string> Inline(string html)
    {
        foreach (Match tag in Tag().Matches(html))
        {
            if (tag.Groups["name"].Value is "style") yield return "a style element";
            if (tag.Value.StartsWith("<script", StringComparison.Ordinal) && !tag.Value.Contains(" src=\"/assets/", StringComparison.Ordinal))
            {
                yield return "an inline script";
            }

            // Names of attributes only: a hostile name may stand in a value, where it is text.
            var names = Values().Replace(tag.Value, "=\"\"");
            if (Handler().IsMatch(names)) yield return $"inline style or handler: {tag.Value}";
            if (Address().IsMatch(tag.Value)) yield return $"script address: {tag.Value}";
        }
    }

    private static IEnumerable<string> Empty(string html) =>
        from Match hit in NeedsText().Matches(html)
        where Text(hit.Groups["inner"].Value).Length == 0 && !hit.Value.Contains("aria-label", StringComparison.Ordinal)
            && !IsForPointersOnly(hit.Value)
        select $"empty: {hit.Value}";

    // A line of a picture may be clicked as well as the name beside it, which is what a keyboard and a reader get.
    private static bool IsForPointersOnly(string element) =>
        element[..element.IndexOf('>', StringComparison.Ordinal)] is var open
        && open.Contains("tabindex=\"-1\"", StringComparison.Ordinal)
        && open.Contains("aria-hidden=\"true\"", StringComparison.Ordinal);

    private static IEnumerable<string> TwiceUsedIds(string html) =>
        from id in Id().Matches(html).Select(static m => m.Groups[1].Value)
        group id by id into same
        where same.Count() > 1
        select $"id twice: {same.Key}";

    private static IEnumerable<string> Tables(string html)
    {
        foreach (Match table in Table().Matches(html))
        {
            var ofHome = table.Value.Contains("class=\"table\"", StringComparison.Ordinal);
            if (!ofHome && !table.Value.Contains("<caption", StringComparison.Ordinal)) yield return "a table without caption";
            if (!ofHome && HeadWithoutScope().IsMatch(table.Value)) yield return "a th without scope";
        }
    }

    [GeneratedRegex("""<!--.*?-->|<!DOCTYPE html>|</?(?<name>[a-zA-Z][a-zA-Z0-9]*)(?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*\s*/?>""", RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex("""[<]|[>]""")]
    private static partial Regex StrayBracket();

    [GeneratedRegex("""\s(?:style|on[a-z]+)\s*=""", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();

    [GeneratedRegex("""=\s*(?:"[^"]*"|'[^']*')""")]
    private static partial Regex Values();

    [GeneratedRegex("""(?:href|src|action)\s*=\s*["']\s*(?:javascript|data):""", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex("""<(?<tag>h[1-6]|button|label|caption|th|dt|title|summary|option|a)\b[^>]*>(?<inner>.*?)</\k<tag>>""", RegexOptions.Singleline)]
    private static partial Regex NeedsText();

    [GeneratedRegex("\\sid=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex("<table.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Table();

    [GeneratedRegex("<th(?![^>]*scope=)[\\s>]")]
    private static partial Regex HeadWithoutScope();

    [GeneratedRegex("<(script|style|head)\\b.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Hidden();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();
}
