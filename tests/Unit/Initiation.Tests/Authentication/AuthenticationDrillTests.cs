using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Events;

namespace Yuimori.Initiation.Tests.Authentication;

/// <summary>The drill against brokers that do right and against sabotaged ones; real TLS over loopback.</summary>
public sealed class AuthenticationDrillTests
{
    private static readonly X509Certificate2 Broker = Certificates.Of("CN=home", null);
    private static readonly X509Certificate2 Root = Certificates.Of("CN=the CA", null);
    private readonly MemoryJournal _journal = new();
    private readonly DrillRefusals _refusals = new();

    [Fact]
    public async Task RunAsync_BrokerRefusesWithTheExactReason_Ok()
    {
        var seen = new List<(string Issuer, string Uri)>();
        var stated = await DrillAsync(certificate =>
        {
            if (certificate is not null)
                seen.Add((certificate.Issuer, certificate.GetNameInfo(X509NameType.UrlName, false)));
            return certificate is null ? "no-certificate" : "unknown-ca";
        });
        Assert.Equal(EventOutcome.Ok, stated.Outcome);
        Assert.Equal("F3.drill", stated.Kind);
        Assert.Equal("home", stated.Component.Value);
        Assert.Equal("no-certificate unknown-ca", stated.Data["case"]);
        Assert.Equal(("CN=the CA", Plans.Window.ToString()), Assert.Single(seen));
        Assert.Equal(stated, Assert.Single(_journal.Events));
    }

    [Fact]
    public async Task Sabotage_BrokerLetsStrangersIn_Failed()
    {
        var stated = await DrillAsync(static certificate => certificate is null ? "no-certificate" : null);
        Assert.Equal(EventOutcome.Failed, stated.Outcome);
        Assert.Equal("unknown-ca: answered", stated.Data["why"]);
    }

    [Fact]
    public async Task Sabotage_BrokerAsksForNoCertificate_Failed()
    {
        var stated = await DrillAsync(static certificate => certificate is null ? null : "unknown-ca");
        Assert.Equal(EventOutcome.Failed, stated.Outcome);
        Assert.Equal("no-certificate: answered", stated.Data["why"]);
    }

    [Fact]
    public async Task Sabotage_BrokerRefusesForAnotherReason_Failed()
    {
        var stated = await DrillAsync(static certificate => certificate is null ? "no-certificate" : "expired");
        Assert.Equal("unknown-ca: expired", stated.Data["why"]);
    }

    [Fact]
    public async Task Sabotage_NobodyListens_Failed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var at = (IPEndPoint)listener.LocalEndpoint;
        listener.Stop();
        var stated = await New(at).RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal("no-certificate: no-listener; unknown-ca: no-listener", stated.Data["why"]);
    }

    [Fact]
    public void TryTake_AnAddressThatNoDrillHolds_IsNoDrill()
    {
        var at = new IPEndPoint(IPAddress.Loopback, 40_000);
        using (var expectation = _refusals.Expect(at))
        {
            Assert.False(_refusals.TryTake(new IPEndPoint(IPAddress.Loopback, 40_001), "unknown-ca"));
            Assert.True(_refusals.TryTake(new IPEndPoint(IPAddress.Loopback.MapToIPv6(), 40_000), "unknown-ca"));
            Assert.False(_refusals.TryTake(at, "unknown-ca"));
        }

        Assert.False(_refusals.TryTake(at, "unknown-ca"));
    }

    private async Task<Event> DrillAsync(Func<X509Certificate2?, string?> judge)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var serving = ServeAsync(listener, judge, stop.Token);
        var stated = await New((IPEndPoint)listener.LocalEndpoint).RunAsync(TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => serving);
        return stated;
    }

    private AuthenticationDrill New(IPEndPoint listener) =>
        new(listener, Client, Root, Plans.Window, _refusals, _journal, TimeProvider.System);

    private static SslClientAuthenticationOptions Client(X509Certificate2? certificate) => new()
    {
        TargetHost = "127.0.0.1",
        ClientCertificateContext =
            certificate is null ? null : SslStreamCertificateContext.Create(certificate, null, true),
        RemoteCertificateValidationCallback = static (_, certificate, _, _) =>
            certificate!.GetRawCertData().AsSpan().SequenceEqual(Broker.RawData),
    };

    private async Task ServeAsync(
        TcpListener listener, Func<X509Certificate2?, string?> judge, CancellationToken cancellation)
    {
        while (true)
        {
            using var socket = await listener.AcceptSocketAsync(cancellation);
            await using var stream = new SslStream(new NetworkStream(socket));
            var options = new SslServerAuthenticationOptions
            {
                ServerCertificate = Broker,
                ClientCertificateRequired = true,
                RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                {
                    var why = judge((X509Certificate2?)certificate);
                    if (why is not null) Assert.True(_refusals.TryTake(socket.RemoteEndPoint, why));
                    return why is null;
                },
            };
            try
            {
                await stream.AuthenticateAsServerAsync(options, cancellation);
                await stream.WriteAsync(new byte[1], cancellation);
            }
            catch (AuthenticationException)
            {
                // Refused, as told.
            }
        }
    }
}
