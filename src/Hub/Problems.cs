using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Yuimori.Kernel.Results;

namespace Yuimori.Hub;

/// <summary>
/// Errors for programs (RFC 9457): short safe texts in both languages, and the id under which the log has the rest.
/// </summary>
internal static class Problems
{
    public static Error SetupRequired { get; } = Error.Of(
        "F1-20",
        "初期設定が終わっていません。ハブを起動した画面に表示されたアドレスを開いてください。",
        "This hub is not set up yet. Open the address that it printed when it was started.");

    public static Error Unexpected { get; } = Error.Of(
        "HUB-01",
        "ハブの内部で問題が起きました。記録済みのデータは失われていません。",
        "Something went wrong inside the hub. Nothing that was recorded is lost.");

    public static Error NotFound { get; } = Error.Of("HUB-02", "見つかりません。", "Not found.");

    public static ProblemHttpResult Of(HttpContext context, int status, Error error)
    {
        var details = new ProblemDetails
        {
            Status = status,
            Title = error.Safe.En,
            Type = "urn:yuimori:error:" + error.Code,
        };
        details.Extensions["titleJa"] = error.Safe.Ja;
        details.Extensions["code"] = error.Code;
        details.Extensions["id"] = context.TraceIdentifier;
        return TypedResults.Problem(details);
    }
}
