using System.Text.RegularExpressions;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Tests.Rendering;

/// <summary>Assertions that hold for every page of the console.</summary>
internal static partial class Page
{
    /// <summary>Draws a page in both languages and holds each against every rule; returns both, Japanese first.</summary>
    public static async Task<(string Ja, string En)> HoldsAsync(Func<Language, Task<string>> draw)
    {
        var (ja, en) = (await draw(Language.Japanese), await draw(Language.English));
        Assert.Empty(Markup.Faults(ja));
        Assert.Empty(Markup.Faults(en));
        // The language switch names each language in itself; nothing else of an English page is Japanese.
        var text = Markup.Text(en).Replace("日本語", "", StringComparison.Ordinal);
        Assert.True(!Japanese().IsMatch(text), $"Japanese in the English page: {Around(text)}");
        Assert.Matches(Japanese(), Markup.Text(ja));
        return (ja, en);
    }

    /// <summary>A hostile name came through as text alone.</summary>
    public static void IsHarmless(string html)
    {
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.Empty(Markup.Faults(html));
    }

    private static string Around(string text)
    {
        var at = Japanese().Match(text).Index;
        return text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 40)];
    }

    [GeneratedRegex(@"[\p{IsHiragana}\p{IsKatakana}\p{IsCJKUnifiedIdeographs}]")]
    private static partial Regex Japanese();
}
