using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace Yuimori.Console.Web;

/// <summary>
/// Gives the session cookie the name that the request's scheme wants (<see cref="ConsoleCookies.For"/>).
/// </summary>
internal sealed class SchemeCookieManager : ICookieManager
{
    private readonly ChunkingCookieManager _inner = new();

    public string? GetRequestCookie(HttpContext context, string key) =>
        _inner.GetRequestCookie(context, ConsoleCookies.For(context.Request, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _inner.AppendResponseCookie(context, ConsoleCookies.For(context.Request, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _inner.DeleteCookie(context, ConsoleCookies.For(context.Request, key), options);
}
