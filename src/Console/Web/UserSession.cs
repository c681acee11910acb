using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Yuimori.Initiation.Authentication.Hub;

namespace Yuimori.Console.Web;

/// <summary>A user's session: a sealed cookie; the hub keeps nothing per session (D12).</summary>
internal static class UserSession
{
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    private const string StampClaim = "stamp";

    /// <summary>2 hours without a request end a session: a console left open must not stay open all night.</summary>
    private static readonly TimeSpan IdleMax = TimeSpan.FromHours(2);

    public static void AddUserSessions(this IServiceCollection services) =>
        services.AddAuthentication(Scheme).AddCookie(options =>
        {
            options.Cookie.Name = ConsoleCookies.Session;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.CookieManager = new SchemeCookieManager();
            options.ExpireTimeSpan = IdleMax;
            options.SlidingExpiration = true;
            options.LoginPath = "/sign-in";
            options.ReturnUrlParameter = "back";
            options.Events.OnValidatePrincipal = ValidateAsync;
            options.Events.OnRedirectToLogin = RedirectOrRefuse;
        });

    public static Task SignInAsync(HttpContext http, User user)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.Name, user.Name), new Claim(StampClaim, user.Stamp)], Scheme);
        return http.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    // An account that is gone or has a new password ends its sessions at their next request.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var signIn = context.HttpContext.RequestServices.GetRequiredService<UserSignIn>();
        var name = context.Principal?.Identity?.Name;
        var stamp = context.Principal?.FindFirstValue(StampClaim);
        var user = name is null || stamp is null
            ? null
            : await signIn.FindAsync(name, stamp, context.HttpContext.RequestAborted);
        if (user is null) context.RejectPrincipal();
    }

    // Programs and htmx get the plain status: a page in place of an answer would be taken for the answer.
    private static Task RedirectOrRefuse(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (IsUnder(request, "/api") || IsUnder(request, "/live"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else if (request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.Headers["HX-Redirect"] = "/sign-in";
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    private static bool IsUnder(HttpRequest request, string path) =>
        request.Path.StartsWithSegments(path, StringComparison.Ordinal);
}
