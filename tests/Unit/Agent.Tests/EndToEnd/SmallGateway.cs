using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Agent.Tests.Support;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Server;
using Yuimori.Prevention.Encryption;
using Yuimori.Trust.Certificates;
using EventId = Yuimori.Kernel.Events.EventId;

namespace Yuimori.Agent.Tests.EndToEnd;

/// <summary>
/// The broker of a gateway over real mutual TLS, with the simplest arbiter there is: the last order decides.
/// </summary>
internal sealed class SmallGateway : IMqttAuthenticator, IMqttAuthorizer, IMqttMessageSink, IAsyncDisposable
{
    private readonly Pki _pki;
    private readonly X509Certificate2 _own;
    private readonly MqttServer _server;
    private readonly WebApplication _app;
    private long _sequence = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    private SmallGateway(Pki pki, X509Certificate2 own, int port)
    {
        (_pki, _own) = (pki, own);
        var options = new MqttServerOptions
        {
            Authenticator = this,
            Authorizer = this,
            Sink = this,
            RetainedStore = new InMemoryRetainedStore(100, 1_000_000, TimeProvider.System),
        };
        _server = new MqttServer(options, TimeProvider.System, NullLogger<MqttServer>.Instance);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(_server);
        builder.WebHost.UseKestrelHttpsConfiguration();
        var context = TlsPolicy.ContextOf(own);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen =>
        {
            listen.UseHttps(new TlsHandshakeCallbackOptions
            {
                OnConnection = c => ValueTask.FromResult(TlsPolicy.ForServer(context, x => Judge(c.Connection, x))),
            });
            listen.UseConnectionHandler<MqttConnectionHandler>();
        }));
        _app = builder.Build();
    }

    internal int Port { get; private set; }

    /// <summary>What came, in order, and when.</summary>
    internal ConcurrentQueue<(Topic Topic, byte[] Payload, bool IsWill, long At)> Received { get; } = new();

    /// <summary>The answer to an Event; null: taken.</summary>
    internal Func<Event, string?> TakeEvent { get; set; } = static _ => null;

    internal static async Task<SmallGateway> StartAsync(Pki pki, X509Certificate2 own, int port = 0)
    {
        var gateway = new SmallGateway(pki, own, port);
        await gateway._app.StartAsync();
        gateway.Port = new Uri(gateway._app.Urls.Single()).Port;
        return gateway;
    }

    public ValueTask<MqttAuthenticationResult> AuthenticateAsync(
        ConnectionContext connection, ConnectPacket connect, CancellationToken cancellation)
    {
        var id = connection.Features.Get<SpiffeId>()!;
        return new(connect.ClientId == id.Component.Value
            ? MqttAuthenticationResult.Accept(new Peer(id.ToString()))
            : MqttAuthenticationResult.Refuse(MqttReasonCode.ClientIdentifierNotValid, connect.ClientId));
    }

    public MqttAccess MayPublish(MqttSessionInfo session, MqttTopicName topic, bool retain) => MqttAccess.Allowed;

    public MqttAccess MaySubscribe(MqttSessionInfo session, MqttSubscription subscription) => MqttAccess.Allowed;

    public MqttAccess MayReceive(MqttSessionInfo session, MqttMessage message) => MqttAccess.Allowed;

    public async ValueTask<MqttSinkResult> AcceptAsync(MqttIncoming incoming, CancellationToken cancellation)
    {
        var topic = Topic.Parse(incoming.Message.Topic.Value)!;
        var payload = incoming.Message.Payload.ToArray();
        var why = topic.Channel == Topic.Event ? TakeEvent(EventCodec.Decode(payload).Value) : null;
        Received.Enqueue((topic, payload, incoming.IsWill, TimeProvider.System.GetTimestamp()));
        if (why is not null) return MqttSinkResult.Refuse(MqttReasonCode.QuotaExceeded, why);
        if (topic.Channel == Topic.Order) await DecideAsync(Encoding.ASCII.GetString(payload));
        return topic.Channel == Topic.Up ? MqttSinkResult.Accept : MqttSinkResult.Consume;
    }

    internal Task SendAsync(Topic topic, string payload) => _server.PublishAsync(new MqttMessage
    {
        Topic = MqttTopicName.Create(topic.ToString()),
        Payload = Encoding.ASCII.GetBytes(payload),
        Qos = MqttQos.AtLeastOnce,
    }).AsTask();

    /// <summary>The states of a component, with which of them were wills.</summary>
    internal IReadOnlyList<(ComponentState State, bool IsWill)> States(string component) =>
        [.. Of(component, Topic.State).Select(r => (
            System.Text.Json.JsonSerializer.Deserialize(r.Payload, WireJson.Shared.ComponentState)!, r.IsWill))];

    internal IReadOnlyList<(Topic Topic, byte[] Payload, bool IsWill, long At)> Of(string component, string channel) =>
        [.. Received.Where(r => r.Topic.Component.Value == component && r.Topic.Channel == channel)];

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _app.DisposeAsync();
    }

    private bool Judge(ConnectionContext connection, X509Certificate2? certificate)
    {
        var id = PeerCertificate.Check(
            certificate, _pki.Authority.Root, Pki.Domain, TimeProvider.System, CertificateUse.Client);
        if (id.IsOk) connection.Features.Set(id.Value);
        return id.IsOk;
    }

    private async Task DecideAsync(string order)
    {
        var claims = _pki.Verifier.Verify(order, JwsType.Order).Value.Read(WireJson.Shared.OrderClaims).Value;
        var isSet = claims.Act == OrderAct.Set;
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var command = new CommandClaims
        {
            Iss = Pki.IdOf(PeerKind.Gateway, "gateway").ToString(),
            Aud = claims.Target,
            Seq = Interlocked.Increment(ref _sequence),
            IatMs = now,
            ExpMs = now + 30_000,
            Jti = EventId.New(TimeProvider.System),
            Value = isSet ? claims.Value : "open",
            Order = isSet ? order : null,
        };
        await SendAsync(new Topic(claims.Target, Topic.Command), Pki.Sign(command, _own));
    }

    private sealed record Peer(string Name) : IMqttIdentity;
}
