using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Yuimori.Hub.Tests.Running;
using Yuimori.Kernel.Identity;
using Yuimori.Trust.Certificates;

namespace Yuimori.Hub.Tests;

public sealed class EstTests : IAsyncLifetime
{
    private RunningHub _hub = null!;
    private HttpClient _client = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _hub = await RunningHub.StartAsync();
        using var keeper = await _hub.SetUpAsync();
        _client = _hub.NewBrowser(tls: true).Client;
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private async Task<HttpResponseMessage> EnrolAsync(
        byte[] csr, string code = RunningHub.Claim, string user = "home-gateway", bool breaks = false, Uri? to = null)
    {
        var text = Convert.ToBase64String(csr, breaks ? Base64FormattingOptions.InsertLineBreaks : default);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(to ?? _hub.Https, "/.well-known/est/simpleenroll"));
        request.Content = new StringContent(text, Encoding.ASCII, "application/pkcs10");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{code}")));
        return await _client.SendAsync(request, Cancellation);
    }

    private static byte[] NewRequest(string subject = "CN=whatever I ask for")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest(subject, key, HashAlgorithmName.SHA256).CreateSigningRequest();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Enrol_WithTheClaimCode_GivesTheIdentityOfTheClaim(bool breaks)
    {
        var answer = await EnrolAsync(NewRequest(), breaks: breaks);

        var body = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(body.Length, answer.Content.Headers.ContentLength);
        Assert.Equal("application/pkcs7-mime", answer.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain('\n', body);
        var certificate = Assert.Single(Pkcs7Certs.ImportBase64(body).Value);
        using var root = RunningHub.AuthorityOf(_hub.Path);
        var id = PeerCertificate.Check(
            certificate, root, "hill.internal", TimeProvider.System, CertificateUse.ClientAndServer);
        Assert.Equal(new SpiffeId("hill.internal", PeerKind.Gateway, RunningHub.Gateway), id.Value);
        await _hub.EventsAsync("F1.enrolled");
    }

    [Fact]
    public async Task CaCerts_AreThoseOfTheLaunchersHash()
    {
        var body = await _client.GetStringAsync(new Uri(_hub.Https, "/.well-known/est/cacerts"), Cancellation);

        var root = Assert.Single(Pkcs7Certs.ImportBase64(body).Value);
        var pinned = await File.ReadAllTextAsync(System.IO.Path.Combine(_hub.Path, "ca.sha256"), Cancellation);
        Assert.Equal(pinned.Trim(), Convert.ToHexStringLower(SHA256.HashData(root.RawData)));
    }

    [Fact]
    public async Task UsedClaimCode_WithAnotherKey_Is401()
    {
        Assert.Equal(HttpStatusCode.OK, (await EnrolAsync(NewRequest())).StatusCode);

        var again = await EnrolAsync(NewRequest());

        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
        Assert.Equal("Basic", again.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Equal("used", (await _hub.EventsAsync("F1.enrol-refused"))[0].Data["why"]);
    }

    [Theory]
    [InlineData("home-gateway", "guessed", "wrong")]
    [InlineData("window", RunningHub.Claim, "expired")]
    [InlineData("stranger", RunningHub.Claim, "unknown")]
    public async Task WrongExpiredOrUnknownClaim_Is401_WithOneText(string user, string code, string why)
    {
        var refused = await EnrolAsync(NewRequest(), code, user);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        var body = await refused.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("wrong, used or expired", body, StringComparison.Ordinal);
        Assert.Equal(why, (await _hub.EventsAsync("F1.enrol-refused"))[0].Data["why"]);
    }

    [Fact]
    public async Task GuessingClaims_IsSlowedDown()
    {
        for (var i = 0; i < 4; i++) await EnrolAsync(NewRequest(), "guess " + i);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await EnrolAsync(NewRequest())).StatusCode);
    }

    [Fact]
    public async Task MalformedRequests_AreRefused_AndCostNoClaim()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await EnrolAsync([1, 2, 3])).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await EnrolAsync([])).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await EnrolAsync(new byte[20_000])).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await EnrolAsync(NewRequest())).StatusCode);
    }

    [Fact]
    public async Task RsaKey_IsRefused()
    {
        using var key = RSA.Create(2048);
        var csr = new CertificateRequest("CN=x", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSigningRequest();

        Assert.Equal(HttpStatusCode.BadRequest, (await EnrolAsync(csr)).StatusCode);
    }

    [Fact]
    public async Task ClaimCodeOverPlainHttp_IsNotEvenLookedAt()
    {
        var answer = await EnrolAsync(NewRequest(), to: _hub.Http);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await EnrolAsync(NewRequest())).StatusCode);
    }
}
