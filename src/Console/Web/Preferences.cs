using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Web;

/// <summary>Language and colours: a cookie each, set by a form that works without script.</summary>
internal static class Preferences
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    public static void MapPreferences(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/preferences", (Delegate)SetAsync).AllowAnonymous();

    public static Language LanguageOf(HttpRequest request, Language fallback) =>
        request.Cookies[ConsoleCookies.For(request, ConsoleCookies.Language)] switch
        {
            "ja" => Language.Japanese,
            "en" => Language.English,
            _ => fallback,
        };

    /// <summary>The browser's first choice of the two, before anybody has chosen.</summary>
    public static Language BrowserLanguageOf(HttpRequest request)
    {
        var accepted = request.Headers.AcceptLanguage.ToString();
        var ja = accepted.IndexOf("ja", StringComparison.OrdinalIgnoreCase);
        var en = accepted.IndexOf("en", StringComparison.OrdinalIgnoreCase);
        return en >= 0 && (ja < 0 || en < ja) ? Language.English : Language.Japanese;
    }

    public static Theme ThemeOf(HttpRequest request) =>
        request.Cookies[ConsoleCookies.For(request, ConsoleCookies.Theme)] switch
        {
            "light" => Theme.Light,
            "dark" => Theme.Dark,
            _ => Theme.Auto,
        };

    public static void SetLanguage(HttpContext context, string tag) =>
        Set(context, ConsoleCookies.Language, tag is "ja" ? "ja" : "en");

    /// <summary>A path to come back to: only one of this host, so that no form becomes an open redirect.</summary>
    public static string LocalPath(string? path) =>
        path is { Length: > 0 and < 512 } && path[0] == '/' && !path.StartsWith("//", StringComparison.Ordinal)
        && !path.Contains('\\', StringComparison.Ordinal) && !path.Any(char.IsControl)
            ? path
            : "/";

    private static async Task<IResult> SetAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["language"].ToString() is "ja" or "en") SetLanguage(context, form["language"]!);
        if (form["theme"].ToString() is "auto" or "light" or "dark") Set(context, ConsoleCookies.Theme, form["theme"]!);
        return TypedResults.LocalRedirect(LocalPath(form["back"]));
    }

    private static void Set(HttpContext context, string cookie, string value)
    {
        var options = ConsoleCookies.Strict(context.Request);
        options.MaxAge = KeptFor;
        context.Response.Cookies.Append(ConsoleCookies.For(context.Request, cookie), value, options);
    }
}
