using Microsoft.AspNetCore.Http;

namespace Yuimori.Console.Web;

/// <summary>
/// Names of the console's cookies. The loopback's plain HTTP and HTTPS use different names: a browser keeps one jar
/// for both ports, and refuses to overwrite a Secure cookie from plain HTTP.
/// </summary>
public static class ConsoleCookies
{
    /// <summary>The chosen language.</summary>
    public const string Language = "yuimori-language";

    /// <summary>The chosen colours.</summary>
    public const string Theme = "yuimori-theme";

    /// <summary>The wizard's session.</summary>
    public const string Setup = "yuimori-setup";

    /// <summary>A user's session.</summary>
    public const string Session = "yuimori-session";

    /// <summary>The cookie half of the antiforgery token.</summary>
    public const string Form = "yuimori-form";

    /// <summary>A name as the scheme of a request wants it (<c>__Host-</c> binds it to host, path and TLS).</summary>
    public static string For(HttpRequest request, string name) => request.IsHttps ? "__Host-" + name : name;

    /// <summary>How a cookie that is worth stealing is set.</summary>
    public static CookieOptions Strict(HttpRequest request) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = request.IsHttps,
        Path = "/",
        IsEssential = true,
    };
}
