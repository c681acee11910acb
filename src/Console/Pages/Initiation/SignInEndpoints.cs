using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Yuimori.Console.Web;
using Yuimori.Initiation.Authentication.Hub;

namespace Yuimori.Console.Pages.Initiation;

/// <summary>Signing in and out (F3).</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", Show).AllowAnonymous();
        routes.MapPost("/sign-in", (Delegate)SignInAsync).AllowAnonymous();
        routes.MapPost("/sign-out", (Delegate)SignOutAsync).AllowAnonymous();
    }

    private static RazorComponentResult<SignInPage> Show(HttpContext http, ConsolePages pages, string? back) =>
        pages.Page<SignInPage>(http, StatusCodes.Status200OK, (nameof(SignInPage.Back), Preferences.LocalPath(back)));

    private static async Task<IResult> SignInAsync(HttpContext http, ConsolePages pages, UserSignIn signIn)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "?";
        var result = await signIn.TryAsync(form["name"], form["password"], address, http.RequestAborted);
        var back = Preferences.LocalPath(form["back"]);
        if (!result.TryGet(out var user, out var error))
        {
            return pages.Page<SignInPage>(
                http,
                StatusCodes.Status422UnprocessableEntity,
                (nameof(SignInPage.Error), error),
                (nameof(SignInPage.UserName), form["name"].ToString()),
                (nameof(SignInPage.Back), back));
        }

        await UserSession.SignInAsync(http, user);
        return TypedResults.LocalRedirect(back);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http)
    {
        await http.SignOutAsync(UserSession.Scheme);
        return TypedResults.LocalRedirect("/sign-in");
    }
}
