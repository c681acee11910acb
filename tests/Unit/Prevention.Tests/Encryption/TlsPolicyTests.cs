using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Prevention.Encryption;

namespace Yuimori.Prevention.Tests.Encryption;

/// <summary>Real handshakes over loopback.</summary>
public sealed class TlsPolicyTests
{
    private static readonly X509Certificate2 Server = Certificates.Of("CN=server");
    private static readonly X509Certificate2 Client = Certificates.Of("CN=client");

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task Handshake_BothEndsByPolicy_IsMutualAndStrong(SslProtocols protocol)
    {
        var options = TlsPolicy.ForClient(Client, "127.0.0.1", certificate => Same(certificate, Server));
        options.EnabledSslProtocols = protocol;
        var seen = new List<X509Certificate2?>();
        var (session, failure) = await HandshakeAsync(options, certificate =>
        {
            seen.Add(certificate);
            return Same(certificate, Client);
        });

        Assert.Null(failure);
        Assert.Single(seen);
        Assert.Equal(protocol, session!.Protocol);
        Assert.True(SessionJudge.IsProtected(session), $"{session}");
    }

    [Fact]
    public async Task Attack_NoCertificate_CheckIsCalledWithNullAndRefuses()
    {
        var seen = new List<X509Certificate2?>();
        var options = TlsPolicy.ForClient(null, "127.0.0.1", static _ => true);
        var (_, failure) = await HandshakeAsync(options, certificate =>
        {
            seen.Add(certificate);
            return certificate is not null;
        });
        Assert.IsType<AuthenticationException>(failure);
        Assert.Null(Assert.Single(seen));
    }

    [Fact]
    public async Task Attack_CheckSaysNo_IsRefusedThoughAnythingElseIsRight()
    {
        var options = TlsPolicy.ForClient(Client, "127.0.0.1", static _ => true);
        var (_, failure) = await HandshakeAsync(options, static _ => false);
        Assert.IsType<AuthenticationException>(failure);
    }

    [Fact]
    public async Task Attack_OldProtocol_IsRefused()
    {
        var options = TlsPolicy.ForClient(Client, "127.0.0.1", static _ => true);
#pragma warning disable CA5397, SYSLIB0039, CA5398 // The old version is what is tried.
        options.EnabledSslProtocols = SslProtocols.Tls11;
#pragma warning restore CA5397, SYSLIB0039, CA5398
        options.CipherSuitesPolicy = null;
        var (_, failure) = await HandshakeAsync(options, static _ => true);
        Assert.NotNull(failure);
    }

    [Theory]
    [InlineData(TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA)]
    [InlineData(TlsCipherSuite.TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384)]
    public async Task Attack_WeakCipherSuite_IsRefused(TlsCipherSuite weak)
    {
        var options = TlsPolicy.ForClient(Client, "127.0.0.1", static _ => true);
        options.EnabledSslProtocols = SslProtocols.Tls12;
        options.CipherSuitesPolicy = new CipherSuitesPolicy([weak]);
        var (_, failure) = await HandshakeAsync(options, static _ => true);
        Assert.NotNull(failure);
    }

    [Fact]
    public async Task Attack_OtherServer_ClientRefuses()
    {
        var options = TlsPolicy.ForClient(Client, "127.0.0.1", static _ => false);
        await Assert.ThrowsAsync<AuthenticationException>(async () =>
        {
            var (_, failure) = await HandshakeAsync(options, static _ => true, clientThrows: true);
            Assert.NotNull(failure);
        });
    }

    [Theory]
    [InlineData(SslProtocols.Tls12)]
    [InlineData(SslProtocols.Tls13)]
    public async Task Attack_ResumeAfterACut_TheCheckIsAskedAgain(SslProtocols protocol)
    {
        var options = TlsPolicy.ForClient(Client, "127.0.0.1", static _ => true);
        options.EnabledSslProtocols = protocol;
        options.AllowTlsResume = true;
        var asked = 0;
        for (var i = 0; i < 3; i++)
        {
            var (_, failure) = await HandshakeAsync(options, _ => ++asked <= 2);
            Assert.Equal(i == 2, failure is AuthenticationException);
        }

        Assert.Equal(3, asked);
    }

    [Fact]
    public void Options_OfBothEnds_LeaveNoWayRoundTheCheck()
    {
        var server = TlsPolicy.ForServer(Server, static _ => false);
        Assert.True(server.ClientCertificateRequired);
        Assert.False(server.AllowTlsResume);
        Assert.False(server.AllowRenegotiation);
        Assert.True(server.CertificateChainPolicy!.DisableCertificateDownloads);
        Assert.Equal(SslProtocols.Tls12 | SslProtocols.Tls13, server.EnabledSslProtocols);
        Assert.Equal(CipherSuites.Allowed, server.CipherSuitesPolicy!.AllowedCipherSuites);

        var client = TlsPolicy.ForClient(Client, "hub", static _ => false);
        Assert.False(client.AllowTlsResume);
        Assert.False(client.AllowRenegotiation);
        Assert.True(client.CertificateChainPolicy!.DisableCertificateDownloads);
        Assert.Equal(SslProtocols.Tls12 | SslProtocols.Tls13, client.EnabledSslProtocols);
        Assert.Equal(CipherSuites.Allowed, client.CipherSuitesPolicy!.AllowedCipherSuites);
    }

    private static bool Same(X509Certificate2? certificate, X509Certificate2 expected) =>
        certificate is not null && certificate.RawDataMemory.Span.SequenceEqual(expected.RawDataMemory.Span);

    // The server's view: with TLS 1.3 the client learns of a refusal only when it reads.
    private static async Task<(SessionProtection? Session, Exception? Failure)> HandshakeAsync(
        SslClientAuthenticationOptions client, Func<X509Certificate2?, bool> check, bool clientThrows = false)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var tcp = new TcpClient();
        await tcp.ConnectAsync((IPEndPoint)listener.LocalEndpoint, cancellation);
        using var accepted = await listener.AcceptTcpClientAsync(cancellation);

        await using var near = new SslStream(tcp.GetStream());
        await using var far = new SslStream(accepted.GetStream());
        var connecting = near.AuthenticateAsClientAsync(client, cancellation);
        var failure = await Record.ExceptionAsync(
            () => far.AuthenticateAsServerAsync(TlsPolicy.ForServer(Server, check), cancellation));
        if (failure is not null) accepted.Close();
        var clientFailure = await Record.ExceptionAsync(() => connecting);
        if (clientThrows && clientFailure is not null) throw clientFailure;
        if (failure is not null) return (null, failure);
        await far.WriteAsync("x"u8.ToArray(), cancellation);
        Assert.Equal(1, await near.ReadAsync(new byte[1], cancellation));
        return (new SessionProtection(far.SslProtocol, far.NegotiatedCipherSuite), null);
    }
}
