using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Initiation.Authentication.Hub;
using Yuimori.Initiation.InitialSetting.Hub;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Pages.Initiation;

/// <summary>
/// The first-run wizard (F1). Each step is a form; a step that is refused is shown again with the reason.
/// </summary>
internal static class SetupEndpoints
{
    public static void MapSetup(this IEndpointRouteBuilder routes)
    {
        var setup = routes.MapGroup("/setup").AllowAnonymous().AddEndpointFilter(OnlyOnceAsync);
        setup.MapGet("/", ShowAsync);
        setup.MapPost("/begin", (Delegate)BeginAsync);
        setup.MapPost("/strength", (Delegate)StrengthAsync);
        setup.MapPost("/administrator", (Delegate)AdministratorAsync);
        setup.MapPost("/names", (Delegate)NamesAsync);
    }

    private static async ValueTask<object?> OnlyOnceAsync(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var wizard = (SetupWizard)context.HttpContext.RequestServices.GetService(typeof(SetupWizard))!;
        return wizard.IsDone ? TypedResults.LocalRedirect("/") : await next(context);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http, ConsolePages pages, SetupWizard wizard, string? code, string? back)
    {
        if (!IsSession(http, wizard)) return Step(http, pages, SetupStep.Language, null, code: code);
        if (back is not null) await wizard.MoveAsync(static state => state.BackToAdministrator(), http.RequestAborted);
        return Step(http, pages, wizard.State.Step, null, domain: wizard.DefaultTrustDomain);
    }

    private static async Task<IResult> BeginAsync(HttpContext http, ConsolePages pages, SetupWizard wizard)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var tag = form["language"].ToString() is "en" ? "en" : "ja";
        Preferences.SetLanguage(http, tag);
        var opened = wizard.Gate.Open(form["code"]);
        if (!opened.TryGet(out var token, out var error)) return Step(http, pages, SetupStep.Language, error);
        http.Response.Cookies.Append(
            ConsoleCookies.For(http.Request, ConsoleCookies.Setup), token, ConsoleCookies.Strict(http.Request));
        wizard.Restart();
        var language = tag == "ja" ? Language.Japanese : Language.English;
        await wizard.MoveAsync(state => state.WithLanguage(language), http.RequestAborted);
        return TypedResults.LocalRedirect("/setup");
    }

    private static async Task<IResult> StrengthAsync(HttpContext http, ConsolePages pages, SetupWizard wizard)
    {
        if (!IsSession(http, wizard)) return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var password = form["password"].ToString();
        var strength = password.Length == 0 ? null : PasswordStrength.Assess(password, [form["name"].ToString()]);
        return pages.Page<StrengthFragment>(
            http, StatusCodes.Status200OK, (nameof(StrengthFragment.Strength), strength));
    }

    private static async Task<IResult> AdministratorAsync(
        HttpContext http, ConsolePages pages, SetupWizard wizard, IPasswordHash passwords)
    {
        if (!IsSession(http, wizard)) return TypedResults.LocalRedirect("/setup");
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (name, password) = (form["name"].ToString(), form["password"].ToString());
        var same = string.Equals(password, form["again"], StringComparison.Ordinal);
        var moved = same
            ? await wizard.MoveAsync(
                state => state.WithAdministrator(name, password, passwords.Hash), http.RequestAborted)
            : PasswordsDiffer;
        return moved.IsOk
            ? TypedResults.LocalRedirect("/setup")
            : Step(http, pages, SetupStep.Administrator, moved.Error, user: name);
    }

    private static async Task<IResult> NamesAsync(HttpContext http, ConsolePages pages, SetupWizard wizard)
    {
        if (!IsSession(http, wizard)) return TypedResults.LocalRedirect("/setup");
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (site, domain) = (form["site"].ToString(), form["domain"].ToString());
        var moved = await wizard.MoveAsync(state => state.WithNames(site, domain), http.RequestAborted);
        if (!moved.IsOk) return Step(http, pages, SetupStep.Names, moved.Error, site: site, domain: domain);
        var done = await wizard.CompleteAsync(OneTimeCode.New(), http.RequestAborted);
        if (!done.TryGet(out var user, out var error)) return Step(http, pages, SetupStep.Names, error);
        http.Response.Cookies.Delete(
            ConsoleCookies.For(http.Request, ConsoleCookies.Setup), ConsoleCookies.Strict(http.Request));
        await UserSession.SignInAsync(http, user);
        return TypedResults.LocalRedirect("/");
    }

    private static bool IsSession(HttpContext http, SetupWizard wizard) =>
        wizard.Gate.IsSession(http.Request.Cookies[ConsoleCookies.For(http.Request, ConsoleCookies.Setup)]);

    private static RazorComponentResult<SetupPage> Step(
        HttpContext http,
        ConsolePages pages,
        SetupStep step,
        Error? error,
        string? code = null,
        string? user = null,
        string? site = null,
        string? domain = null) => pages.Page<SetupPage>(
            http,
            error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            (nameof(SetupPage.Step), step == SetupStep.Ready ? SetupStep.Names : step),
            (nameof(SetupPage.Error), error),
            (nameof(SetupPage.Code), code),
            (nameof(SetupPage.UserName), user),
            (nameof(SetupPage.SiteName), site),
            (nameof(SetupPage.TrustDomain), domain));

    private static Error PasswordsDiffer { get; } =
        Error.Of("F1-09", SetupText.PasswordsDiffer.Ja, SetupText.PasswordsDiffer.En);
}
