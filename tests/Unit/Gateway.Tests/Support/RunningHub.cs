using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Gateway.Broker;
using Yuimori.Initiation.AccessControl;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Text;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Server;
using Yuimori.Prevention.Encryption;
using Yuimori.Prevention.LogCollection;
using Yuimori.Prevention.LogCollection.Hub;
using Yuimori.Trust.Certificates;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Log;
using Yuimori.Trust.Signing;

namespace Yuimori.Gateway.Tests.Support;

/// <summary>The hub's broker as a gateway meets it: real TLS, the real rules, the real ingest and Journal.</summary>
internal sealed class RunningHub : IMqttAuthenticator, IMqttAuthorizer, IMqttMessageSink, IAsyncDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("yuimori-hub-").FullName;
    private readonly TopicRules _rules;
    private readonly PeerAuthentication _peers;
    private readonly BatchIngest _ingest;
    private readonly NoteKey _key;
    private readonly MqttServer _server;
    private readonly WebApplication _app;

    private RunningHub(CertificateAuthority ca, X509Certificate2 own, int port)
    {
        var plan = Plan();
        _rules = TopicRules.ForHub(plan);
        _peers = new PeerAuthentication(
            Membership.Of(plan),
            c => PeerCertificate.Check(c, ca.Root, Home.TrustDomain, TimeProvider.System, CertificateUse.Client));
        _key = NoteKey.OpenOrCreate(Path.Combine(_directory, "key"), "home.example/hub/cloud").Value;
        var opening = SqliteJournal.OpenAsync(
            Path.Combine(_directory, "journal.db"), plan.Component, _key, TimeProvider.System);
        Journal = opening.GetAwaiter().GetResult().Value;
        var verifier = new JwsVerifier(ca.Root, Home.TrustDomain, TimeProvider.System);
        _ingest = new BatchIngest(
            (jws, peer) => SignedBatch.Verify(verifier, jws, peer),
            new SpeakingFor(plan).MayState,
            new ForwardedHeads(Journal),
            new ForwardedStatements(new LogCollectionSettings(), Journal, TimeProvider.System),
            Journal,
            NullLogger.Instance);
        _server = new MqttServer(
            new MqttServerOptions
            {
                Authenticator = this,
                Authorizer = this,
                Sink = this,
                RetainedStore = new InMemoryRetainedStore(100, 1_000_000, TimeProvider.System),
            },
            TimeProvider.System,
            NullLogger<MqttServer>.Instance);
        _app = NewApp(TlsPolicy.ContextOf(own), port);
    }

    internal SqliteJournal Journal { get; }

    /// <summary>Everything but batches, the latest of each topic.</summary>
    internal ConcurrentDictionary<string, string> Heard { get; } = new(StringComparer.Ordinal);

    internal static async Task<RunningHub> StartAsync(CertificateAuthority ca, X509Certificate2 own, int port)
    {
        var hub = new RunningHub(ca, own, port);
        await hub._app.StartAsync(TestContext.Current.CancellationToken);
        return hub;
    }

    internal async Task<MqttReasonCode> SendAsync(string topic, string payload) => await _server.PublishAsync(
        new MqttMessage
        {
            Topic = MqttTopicName.Create(topic),
            Payload = Encoding.UTF8.GetBytes(payload),
            Qos = MqttQos.AtLeastOnce,
        });

    public ValueTask<MqttAuthenticationResult> AuthenticateAsync(
        ConnectionContext connection, ConnectPacket connect, CancellationToken cancellation)
    {
        var verdict = connection.Features.Get<PeerVerdict>()!;
        return ValueTask.FromResult(MqttAuthenticationResult.Accept(
            new PeerIdentity(verdict.Id!, verdict.Until!.Value, null)));
    }

    public MqttAccess MayPublish(MqttSessionInfo session, MqttTopicName topic, bool retain) =>
        May(session, TopicAct.Publish, topic.Value);

    public MqttAccess MaySubscribe(MqttSessionInfo session, MqttSubscription subscription) =>
        May(session, TopicAct.Subscribe, subscription.Filter.Value);

    public MqttAccess MayReceive(MqttSessionInfo session, MqttMessage message) =>
        May(session, TopicAct.Subscribe, message.Topic.Value);

    public async ValueTask<MqttSinkResult> AcceptAsync(MqttIncoming incoming, CancellationToken cancellation)
    {
        var (topic, payload) = (incoming.Message.Topic.Value, incoming.Message.Payload);
        if (Topic.Parse(topic)!.Channel != Topic.Log)
        {
            Heard[topic] = Encoding.UTF8.GetString(payload.Span);
            return MqttSinkResult.Accept;
        }

        var reply = await _ingest.IngestAsync(PeerIdentity.Of(incoming.Session).Id, payload, cancellation);
        return reply.Kind == HandoverKind.Held
            ? MqttSinkResult.Consume
            : MqttSinkResult.Refuse(MqttReasonCode.ImplementationSpecificError, reply.ToReasonString());
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        await Journal.DisposeAsync();
        _key.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private MqttAccess May(MqttSessionInfo session, TopicAct act, string topic) =>
        _rules.Allows(PeerIdentity.Of(session).Id, act, topic) ? MqttAccess.Allowed : MqttAccess.Denied("no");

    private WebApplication NewApp(System.Net.Security.SslStreamCertificateContext own, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddLogging();
        builder.Services.AddSingleton(_server);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen =>
        {
            listen.UseHttps(new TlsHandshakeCallbackOptions
            {
                OnConnection = context => ValueTask.FromResult(TlsPolicy.ForServer(own, certificate =>
                {
                    var verdict = _peers.Judge(certificate);
                    context.Connection.Features.Set(verdict);
                    return verdict.IsAdmitted;
                })),
            });
            listen.UseConnectionHandler<MqttConnectionHandler>();
        }));
        return builder.Build();
    }

    private static HubPlan Plan() => new()
    {
        Format = 1,
        System = "test",
        Component = ComponentId.Of("cloud"),
        Name = LocalisedText.Same("cloud"),
        SystemFile = "/dev/null",
        SystemFileSha256 = "",
        ListenHttps = new Yuimori.Kernel.Placement.Endpoint("127.0.0.1", 0),
        ListenMqtt = new Yuimori.Kernel.Placement.Endpoint("127.0.0.1", 0),
        Gateways = [new GatewayMemberPlan(ComponentId.Of("home"), "", Home.Plan.Members)],
        Monitoring = Home.Plan.Monitoring,
    };
}
