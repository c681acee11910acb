using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Server;

namespace Yuimori.Conformance.Mqtt;

/// <summary>
/// Our server behind mutual TLS, as the hub and the gateway run it: the certificate's name is the identity.
/// </summary>
internal sealed class TlsBroker : IAsyncDisposable, IMqttAuthenticator, IMqttAuthorizer, IMqttMessageSink,
    IMqttSessionEvents
{
    private readonly WebApplication _app;

    private TlsBroker(TestCertificates certificates)
    {
        Certificates = certificates;
        Server = new MqttServer(
            new MqttServerOptions
            {
                Authenticator = this, Authorizer = this, Sink = this, Events = this,
                RetainedStore = new InMemoryRetainedStore(100, 100_000, TimeProvider.System),
            },
            TimeProvider.System, NullLogger<MqttServer>.Instance);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddSingleton(Server);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.UseHttps(Secure);
            listen.UseConnectionHandler<MqttConnectionHandler>();
        }));
        _app = builder.Build();
    }

    public TestCertificates Certificates { get; }

    public MqttServer Server { get; }

    public ConcurrentQueue<MqttIncoming> Accepted { get; } = new();

    public ConcurrentQueue<MqttSessionEnd> Ends { get; } = new();

    public ConcurrentQueue<string> Subscribed { get; } = new();

    private int Port => new Uri(_app.Urls.Single()).Port;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<TlsBroker> StartAsync()
    {
        var broker = new TlsBroker(new TestCertificates());
        await broker._app.StartAsync(Token);
        return broker;
    }

    public Mosquitto Run(string tool, string? certificate, string version, params string[] more)
    {
        List<string> arguments =
        [
            "-h", "127.0.0.1", "-p", $"{Port}", "-V", version, "--cafile", Certificates.PathOf("ca.crt"),
            .. more,
        ];
        if (certificate is not null)
        {
            arguments.AddRange(
            [
                "--cert", Certificates.PathOf(certificate + ".crt"),
                "--key", Certificates.PathOf(certificate + ".key"),
            ]);
        }
        return Mosquitto.Start(tool, arguments);
    }

    public async Task<Mosquitto> SubscribeAsync(string version, string filter, int qos, params string[] more)
    {
        var before = Subscribed.Count;
        var process = Run(
            "mosquitto_sub", "dev2", version, ["-t", filter, "-q", $"{qos}", "-F", "%t %q %r %p", .. more]);
        while (Subscribed.Count == before)
        {
            Assert.False(process.HasExited, process.Errors);
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Token);
        }
        return process;
    }

    public async Task PublishAsync(string version, string topic, string payload, int qos, params string[] more)
    {
        await using var process = Run(
            "mosquitto_pub", "dev1", version, ["-t", topic, "-m", payload, "-q", $"{qos}", .. more]);
        Assert.True(await process.WaitForExitAsync() == 0, process.Errors);
    }

    public ValueTask<MqttAuthenticationResult> AuthenticateAsync(
        ConnectionContext connection, ConnectPacket connect, CancellationToken cancellation)
    {
        var certificate = connection.Features.Get<ITlsConnectionFeature>()?.ClientCertificate;
        var name = certificate?.GetNameInfo(X509NameType.SimpleName, false);
        return new ValueTask<MqttAuthenticationResult>(name is null
            ? MqttAuthenticationResult.Refuse(MqttReasonCode.NotAuthorized, "no certificate")
            : MqttAuthenticationResult.Accept(new Identity(name)));
    }

    public MqttAccess MayPublish(MqttSessionInfo session, MqttTopicName topic, bool retain) =>
        topic.Value.StartsWith("forbidden/", StringComparison.Ordinal) ? default : MqttAccess.Allowed;

    public MqttAccess MaySubscribe(MqttSessionInfo session, MqttSubscription subscription)
    {
        Subscribed.Enqueue(subscription.Filter.Value);
        return MqttAccess.Allowed;
    }

    public MqttAccess MayReceive(MqttSessionInfo session, MqttMessage message) => MqttAccess.Allowed;

    public ValueTask<MqttSinkResult> AcceptAsync(MqttIncoming incoming, CancellationToken cancellation)
    {
        Accepted.Enqueue(incoming);
        return new ValueTask<MqttSinkResult>(MqttSinkResult.Accept);
    }

    public void Connected(MqttSessionInfo session)
    {
    }

    public void Disconnected(MqttSessionInfo session, MqttSessionEnd end) => Ends.Enqueue(end);

    public void Refused(MqttRefusal refusal)
    {
    }

    public void Denied(MqttSessionInfo session, MqttDenial denial)
    {
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _app.DisposeAsync();
        Certificates.Dispose();
    }

    private void Secure(HttpsConnectionAdapterOptions options)
    {
        options.ServerCertificate = Certificates.Server;
        options.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
        options.OnAuthenticate = (_, ssl) => ssl.CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
            DisableCertificateDownloads = true,
            CustomTrustStore = { Certificates.Authority },
            ApplicationPolicy = { new Oid("1.3.6.1.5.5.7.3.2") },
        };
    }

    private sealed record Identity(string Name) : IMqttIdentity;
}
