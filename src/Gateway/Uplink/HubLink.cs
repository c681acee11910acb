using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Client;
using Yuimori.Prevention.Encryption;
using Yuimori.Prevention.LogCollection;
using Yuimori.Prevention.LogCollection.Gateway;

namespace Yuimori.Gateway.Uplink;

/// <summary>The session at the hub: mutual TLS with exactly the hub of the plan, coming back for ever.</summary>
internal sealed class HubLink : IBatchUplink, IAsyncDisposable
{
    private readonly GatewayPlan _plan;
    private readonly X509Certificate2 _own;
    private readonly ServerAuthentication _hub;
    private readonly StateMirror _mirror;
    private readonly TimeProvider _clock;
    private readonly ILogger<HubLink> _logger;
    private readonly MqttReconnectingClient _client;

    /// <summary>A link that begins with <see cref="Start"/>.</summary>
    internal HubLink(
        GatewayPlan plan,
        X509Certificate2 own,
        ServerAuthentication hub,
        StateMirror mirror,
        ReadOnlyMemory<byte> will,
        CommandRelay relay,
        TimeProvider clock,
        ILogger<HubLink> logger)
    {
        (_plan, _own, _hub, _mirror, _clock, _logger) = (plan, own, hub, mirror, clock, logger);
        var options = new MqttReconnectOptions
        {
            Client = new MqttClientOptions
            {
                ClientId = plan.Component.Value,
                KeepAlive = TimeSpan.FromSeconds(10),
                Will = new MqttWill
                {
                    Topic = MqttTopicName.Create(new Topic(plan.Component, Topic.State).ToString()),
                    Payload = will,
                    Qos = MqttQos.AtLeastOnce,
                    Retain = true,
                },
            },

            // Half a minute at most: an operator who brings the hub back sees the site return.
            DelayMax = TimeSpan.FromSeconds(30),
            StateChanged = OnChange,
        };
        var jitter = new Random(BitConverter.ToInt32(RandomNumberGenerator.GetBytes(4)));
        _client = new MqttReconnectingClient(options, OpenAsync, relay.HandleAsync, clock, jitter);
    }

    /// <summary>Whether the hub is there now.</summary>
    internal bool IsConnected => _client.State == MqttConnectionState.Connected;

    /// <summary>Begins to connect.</summary>
    internal void Start() => _client.Start();

    /// <summary>
    /// Asks for the commands of the gateway and of every member, now and after each return of the hub.
    /// </summary>
    internal async Task RunAsync(CancellationToken cancellation)
    {
        var wanted = _plan.Members.Select(m => m.Component).Prepend(_plan.Component)
            .Select(id => new MqttSubscription(
                MqttTopicFilter.Create(new Topic(id, Topic.Command).ToString()), MqttQos.AtLeastOnce))
            .ToArray();
        var answer = await _client.SubscribeAsync(wanted, cancellation);
        if (!answer.IsSuccess) GatewayLog.NotGranted(_logger, string.Join(' ', answer.ReasonCodes));
        await Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellation);
    }

    /// <summary>Publishes at the hub; kept until acknowledged.</summary>
    internal Task<MqttPublishResult> PublishAsync(
        Topic topic, ReadOnlyMemory<byte> payload, bool retain, CancellationToken cancellation) =>
        _client.PublishAsync(
            new MqttMessage
            {
                Topic = MqttTopicName.Create(topic.ToString()),
                Payload = payload,
                Qos = MqttQos.AtLeastOnce,
                Retain = retain,
            },
            cancellation);

    /// <inheritdoc/>
    public async Task<HandoverReply> SendAsync(ReadOnlyMemory<byte> jws, CancellationToken cancellation)
    {
        var result = await PublishAsync(new Topic(_plan.Component, Topic.Log), jws, retain: false, cancellation);
        return HandoverReply.Parse(result.IsSuccess, result.Text);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private async ValueTask<Stream> OpenAsync(CancellationToken cancellation)
    {
        var at = _plan.HubMqtt;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        SslStream? stream = null;
        try
        {
            await socket.ConnectAsync(at.Host, at.Port, cancellation);
            stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
            await stream.AuthenticateAsClientAsync(TlsPolicy.ForClient(_own, at.Host, Judge), cancellation);
            return stream;
        }
        catch
        {
            socket.Dispose();
            if (stream is not null) await stream.DisposeAsync();
            throw;
        }
    }

    private bool Judge(X509Certificate2? certificate)
    {
        var verdict = _hub.Judge(certificate);
        if (verdict.IsAdmitted) return true;
        var at = $"{_plan.HubMqtt.Host}:{_plan.HubMqtt.Port}";
        GatewayLog.HubRefused(_logger, at, verdict.Why, PeerText.Clean(verdict.Subject));
        return false;
    }

    private void OnChange(MqttConnectionChange change)
    {
        GatewayLog.HubLink(_logger, $"{change.State}", $"{change.Close?.Cause} {change.Close?.Text}".Trim());
        if (change.State == MqttConnectionState.Connected) _mirror.TellAll();
    }
}
