using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Yuimori.Console.Web;

/// <summary>Headers on every answer of the hub's web server.</summary>
public static class SecurityHeaders
{
    /// <summary>
    /// Only own files; no inline script or style, no frame, no plug-in, no form to elsewhere. A text of a device that
    /// got into a page unescaped still runs nothing.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Adds them.</summary>
    public static IApplicationBuilder UseSecurityHeaders(
        this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers.CacheControl = "no-store";
        // A browser applies it to every port of a name: for localhost it would shut the plain loopback page out.
        if (context.Request.IsHttps && context.Request.Host.Host != "localhost")
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        return next(context);
    });
}
