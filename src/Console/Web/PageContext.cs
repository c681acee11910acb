using Yuimori.Kernel.Text;

namespace Yuimori.Console.Web;

/// <summary>What every page knows of the request that it answers.</summary>
public sealed record PageContext
{
    /// <summary>The viewer's language.</summary>
    public required Language Language { get; init; }

    /// <summary>The viewer's colours.</summary>
    public required Theme Theme { get; init; }

    /// <summary>Path and query, to come back to.</summary>
    public required string Path { get; init; }

    /// <summary>The site: menu and names.</summary>
    public required ConsoleSite Site { get; init; }

    /// <summary>When the page is drawn, in UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Name and value of the hidden field that every form carries (antiforgery).</summary>
    public required (string Field, string Value) Token { get; init; }

    /// <summary>Who is signed in; null: nobody.</summary>
    public string? User { get; init; }

    /// <summary>The text in the viewer's language.</summary>
    public string Say(LocalisedText text) => text.In(Language);

    /// <summary><c>ja</c> or <c>en</c>.</summary>
    public string LanguageTag => Language == Language.Japanese ? "ja" : "en";
}
