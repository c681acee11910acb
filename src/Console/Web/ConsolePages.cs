using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Yuimori.Console.Pages;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Web;

/// <summary>Turns page components into answers.</summary>
/// <param name="site">The hub.</param>
/// <param name="antiforgery">For the forms.</param>
/// <param name="clock">The time shown.</param>
internal sealed class ConsolePages(IConsoleSiteSource site, ConsoleAntiforgery antiforgery, TimeProvider clock)
{
    /// <summary>What a page needs to know of a request.</summary>
    public PageContext ContextOf(HttpContext http) => new()
    {
        Language = LanguageOf(http),
        Theme = Preferences.ThemeOf(http.Request),
        Path = Preferences.LocalPath(http.Request.Path + http.Request.QueryString),
        Site = site.Current,
        Now = clock.GetUtcNow(),
        Token = antiforgery.TokenFor(http),
        User = http.User.Identity is { IsAuthenticated: true } identity ? identity.Name : null,
    };

    /// <summary>The viewer's language: chosen, or the site's, or the browser's.</summary>
    public Language LanguageOf(HttpContext http) => Preferences.LanguageOf(
        http.Request, site.Current.Language ?? Preferences.BrowserLanguageOf(http.Request));

    /// <summary>A page.</summary>
    /// <param name="http">The request.</param>
    /// <param name="status">HTTP status.</param>
    /// <param name="parameters">The page's parameters besides its context.</param>
    /// <typeparam name="TPage">The component.</typeparam>
    public RazorComponentResult<TPage> Page<TPage>(
        HttpContext http, int status = StatusCodes.Status200OK, params (string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        var all = parameters.ToDictionary(static p => p.Name, static p => p.Value, StringComparer.Ordinal);
        all[nameof(ConsolePage.Page)] = ContextOf(http);
        return new RazorComponentResult<TPage>(all) { StatusCode = status, PreventStreamingRendering = true };
    }

    /// <summary>A page that says what went wrong.</summary>
    public RazorComponentResult<ErrorPage> Error(
        HttpContext http, int status, LocalisedText text, string? errorId = null) =>
        Page<ErrorPage>(http, status, (nameof(ErrorPage.Text), text), (nameof(ErrorPage.ErrorId), errorId));
}
