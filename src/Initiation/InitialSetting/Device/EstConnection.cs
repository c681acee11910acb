using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Results;
using Yuimori.Trust.Certificates;

namespace Yuimori.Initiation.InitialSetting.Device;

/// <summary>
/// One HTTPS connection to an EST server (RFC 7030) whose certificate a check of ours judges; the system's list of
/// roots has no say.
/// </summary>
internal sealed class EstConnection : IDisposable
{
    /// <summary>15 s for a whole exchange; stops a server that accepts and then says nothing.</summary>
    internal static readonly TimeSpan ExchangeMax = TimeSpan.FromSeconds(15);

    private readonly Uri _base;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;
    private PeerVerdict? _refused;

    /// <summary>A connection that is made with its first request.</summary>
    /// <param name="hub">Base address.</param>
    /// <param name="judge">Judges the server's certificate; null: whoever answers, for what is pinned anyway.</param>
    /// <param name="clock">For the time limit.</param>
    internal EstConnection(Uri hub, Func<X509Certificate2?, PeerVerdict>? judge, TimeProvider clock)
    {
        (_base, _clock) = (hub, clock);
        var handler = new SocketsHttpHandler
        {
            // A redirect or a proxy of the environment would carry the claim code to somebody who was not judged.
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            SslOptions = Options(certificate => judge is null || IsAdmitted(judge(certificate))),
        };
        _http = new HttpClient(handler, disposeHandler: true)
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = Pkcs7Certs.Base64LengthMax,
        };
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>The CA certificates (RFC 7030 §4.1).</summary>
    internal Task<(X509Certificate2Collection? Certificates, EnrolmentFailure? Failure)> GetAuthoritiesAsync(
        CancellationToken cancellation) =>
        ExchangeAsync(() => new HttpRequestMessage(HttpMethod.Get, Address("cacerts")), null, cancellation);

    /// <summary>A certificate for the key of a request (RFC 7030 §4.2).</summary>
    internal Task<(X509Certificate2Collection? Certificates, EnrolmentFailure? Failure)> EnrolAsync(
        byte[] pkcs10, string user, string code, Error refused, CancellationToken cancellation) =>
        ExchangeAsync(
            () =>
            {
                var body = new StringContent(Convert.ToBase64String(pkcs10), Encoding.ASCII);
                body.Headers.ContentType = new MediaTypeHeaderValue("application/pkcs10");
                body.Headers.Add("Content-Transfer-Encoding", "base64");
                var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{code}"));
                var request = new HttpRequestMessage(HttpMethod.Post, Address("simpleenroll")) { Content = body };
                request.Headers.Authorization = new AuthenticationHeaderValue("Basic", basic);
                return request;
            },
            refused,
            cancellation);

    private static SslClientAuthenticationOptions Options(Func<X509Certificate2?, bool> admit) => new()
    {
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        AllowTlsResume = false,
        AllowRenegotiation = false,
        CertificateRevocationCheckMode = X509RevocationMode.NoCheck,

        // Nothing is fetched: a stranger's certificate could name an address for this device to visit.
        CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
        },
        RemoteCertificateValidationCallback = (_, certificate, _, _) => admit(certificate as X509Certificate2),
    };

    private Uri Address(string operation) => new(_base, "/.well-known/est/" + operation);

    private bool IsAdmitted(PeerVerdict verdict)
    {
        if (!verdict.IsAdmitted) _refused = verdict;
        return verdict.IsAdmitted;
    }

    private async Task<(X509Certificate2Collection?, EnrolmentFailure?)> ExchangeAsync(
        Func<HttpRequestMessage> request, Error? unauthorised, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(ExchangeMax, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, limit.Token);
        try
        {
            using var message = request();
            using var response = await _http.SendAsync(message, either.Token);
            if (WhyNot(response, unauthorised) is { } failure) return (null, failure);
            var read = Pkcs7Certs.ImportBase64(await response.Content.ReadAsStringAsync(either.Token));
            return read.TryGet(out var certificates, out var error)
                ? (certificates, null)
                : (null, new EnrolmentFailure(EnrolmentErrors.BadAnswer(error.Detail)));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, new EnrolmentFailure(EnrolmentErrors.Unreachable($"no answer within {ExchangeMax}")));
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return (null, new EnrolmentFailure(WhyBroken(e)));
        }
    }

    private Error WhyBroken(Exception e) => _refused is { Why: { } why } verdict
        ? EnrolmentErrors.NotTheHub(why, verdict.Subject)
        : e is HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }
            ? EnrolmentErrors.BadAnswer(e.Message)
            : EnrolmentErrors.Unreachable(e.InnerException is { } inner ? $"{e.Message} {inner.Message}" : e.Message);

    private EnrolmentFailure? WhyNot(HttpResponseMessage response, Error? unauthorised)
    {
        var status = (int)response.StatusCode;
        var after = response.Headers.RetryAfter;
        var wait = after?.Delta ?? after?.Date - _clock.GetUtcNow();
        return status switch
        {
            200 => null,
            401 when unauthorised is not null => new EnrolmentFailure(unauthorised),
            429 or 503 => new EnrolmentFailure(EnrolmentErrors.NotReady(status), wait),
            _ => new EnrolmentFailure(EnrolmentErrors.BadAnswer($"status {status}")),
        };
    }
}
