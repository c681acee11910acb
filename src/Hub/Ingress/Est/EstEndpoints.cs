using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Yuimori.Console.Web;
using Yuimori.Hub.Identity;
using Yuimori.Initiation.InitialSetting.Hub;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Certificates;

namespace Yuimori.Hub.Ingress.Est;

/// <summary>
/// Enrolment over Secure Transport (RFC 7030): <c>cacerts</c> and <c>simpleenroll</c> (F1, D5). Answers carry a
/// Content-Length and base64 without line breaks: common clients read nothing else.
/// </summary>
internal static class EstEndpoints
{
    private const string Base = "/.well-known/est";

    public static void MapEst(this IEndpointRouteBuilder routes)
    {
        var est = routes.MapGroup(Base).AllowAnonymous().WithMetadata(AntiforgeryGuard.NotForBrowsers.Mark);
        est.MapGet("/cacerts", static (HttpContext http, HubCertificates certificates) =>
            (IResult?)OnlyTls(http) ?? Certificates(certificates.Authority));
        est.MapPost("/simpleenroll", (Delegate)EnrolAsync);
    }

    private static async Task<IResult> EnrolAsync(
        HttpContext http, ClaimRegister claims, HubCertificates certificates, ILogger<EstRequest> log)
    {
        if (OnlyTls(http) is { } refused) return refused;
        var credentials = EstRequest.Credentials(http.Request.Headers.Authorization);
        if (credentials is not { } who) return Unauthorised(http, NoClaim);
        var body = await ReadBodyAsync(http.Request, http.RequestAborted);
        if (body is null) return Problems.Of(http, StatusCodes.Status413PayloadTooLarge, TooLarge);
        if (!EstRequest.Read(who, body).TryGet(out var request, out var bad))
        {
            log.Refused(http.TraceIdentifier, bad.Code, bad.Detail);
            return Problems.Of(http, StatusCodes.Status400BadRequest, bad);
        }

        var issued = await claims.RedeemAsync(
            request.Component,
            request.Code,
            request.KeySha256,
            plan => certificates.IssueFor(plan, request.Pkcs10),
            http.RequestAborted);
        if (issued.TryGet(out var certificate, out var error))
        {
            log.Issued(request.Component.Value, certificate.SerialNumber);
            using (certificate) return Certificates(certificate);
        }

        log.Refused(http.TraceIdentifier, error.Code, error.Detail);
        return error.Code switch
        {
            ClaimRefusals.RefusedCode => Unauthorised(http, error),
            ClaimRefusals.LockedCode => Problems.Of(http, StatusCodes.Status429TooManyRequests, error),
            _ => Problems.Of(http, StatusCodes.Status400BadRequest, error),
        };
    }

    // A claim code sent over the loopback's plain HTTP would have been sent in the clear.
    private static ProblemHttpResult? OnlyTls(HttpContext http) =>
        http.Request.IsHttps ? null : Problems.Of(http, StatusCodes.Status404NotFound, Problems.NotFound);

    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        var buffer = new byte[EstRequest.BodyBytesMax + 1];
        var count = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return count > EstRequest.BodyBytesMax ? null : buffer[..count];
    }

    private static EstAnswer Certificates(X509Certificate2 certificate)
    {
        var text = Encoding.ASCII.GetBytes(Pkcs7Certs.ExportBase64(certificate));
        return new EstAnswer(text);
    }

    private static ProblemHttpResult Unauthorised(HttpContext http, Error error)
    {
        http.Response.Headers.WWWAuthenticate = "Basic realm=\"yuimori\", charset=\"UTF-8\"";
        return Problems.Of(http, StatusCodes.Status401Unauthorized, error);
    }

    private static Error NoClaim { get; } = Error.Of(
        "F1-13",
        "コンポーネントIDとクレームコードをBasic認証で送ってください。",
        "Send the component id and the claim code by HTTP Basic.");

    private static Error TooLarge { get; } = Error.Of(
        "F1-14", "証明書要求が大きすぎます。", "The certificate request is too large.");

    private sealed class EstAnswer(byte[] base64) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.ContentType = "application/pkcs7-mime; smime-type=certs-only";
            response.Headers["Content-Transfer-Encoding"] = "base64";
            response.ContentLength = base64.Length;
            await response.Body.WriteAsync(base64, httpContext.RequestAborted);
        }
    }
}
