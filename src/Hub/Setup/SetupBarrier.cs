using System.Globalization;
using Yuimori.Console.Assets;
using Yuimori.Console.Web;
using Yuimori.Initiation.InitialSetting.Hub;

namespace Yuimori.Hub.Setup;

/// <summary>
/// Nothing answers before the wizard is done (F1): every route but the wizard, the files that its pages use and the
/// language switch gets 503. The barrier knows what may pass, not what must stop: a new route is behind it by itself.
/// </summary>
internal static class SetupBarrier
{
    /// <summary>Seconds after which a component may ask again: a person takes about this long for the wizard.</summary>
    public const int RetryAfterSeconds = 5;

    private static readonly string[] Open = ["/setup", AssetCatalogue.Route.TrimEnd('/'), "/preferences"];

    public static IApplicationBuilder UseSetupBarrier(this IApplicationBuilder app, SetupWizard wizard) =>
        app.Use((context, next) =>
            wizard.IsDone || IsOpen(context.Request.Path) ? next(context) : RefuseAsync(context));

    private static bool IsOpen(PathString path) =>
        Array.Exists(Open, open => path.StartsWithSegments(open, StringComparison.Ordinal));

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        var wantsPage = context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        var answer = wantsPage
            ? context.RequestServices.GetRequiredService<ConsoleAnswers>().SetupRequired(context)
            : Problems.Of(context, StatusCodes.Status503ServiceUnavailable, Problems.SetupRequired);
        return answer.ExecuteAsync(context);
    }
}
