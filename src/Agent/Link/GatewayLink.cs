using Microsoft.Extensions.Logging;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Client;
using Yuimori.Prevention.LogCollection.Device;

namespace Yuimori.Agent.Link;

/// <summary>The session at the gateway's broker, which comes back by itself. Thread-safe.</summary>
internal sealed class GatewayLink : ILink, IEventUplink, IAsyncDisposable
{
    /// <summary>
    /// 16 messages on the way: the arbiter knows so many orders of a Controller again when a broken link makes them
    /// come twice, and takes older ones for a replay.
    /// </summary>
    private const int InFlightMax = 16;

    /// <summary>
    /// 256 messages kept for the gateway; stops a long absence from filling memory. Events wait in the Journal.
    /// </summary>
    private const int OutboxMax = 256;

    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(5);

    /// <summary>3 s to answer a ping: a gateway that died without a word is noticed in 8 s at most.</summary>
    private static readonly TimeSpan PingMax = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan DelayMin = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan DelayMax = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ConnectMax = TimeSpan.FromSeconds(5);

    private readonly ComponentId _self;
    private readonly ComponentId _gateway;
    private readonly MqttReconnectingClient _client;
    private readonly ILogger _log;
    private string? _lastTrouble;
    private volatile bool _isConnected;

    /// <summary>A link that does nothing until <see cref="Start"/>.</summary>
    internal GatewayLink(LinkSettings settings, TimeProvider clock, Random random, ILogger log)
    {
        (_self, _gateway, _log) = (settings.Self, settings.Gateway, log);
        var options = new MqttReconnectOptions
        {
            Client = new MqttClientOptions
            {
                ClientId = settings.Self.Value,

                // No session outlives its connection: a command kept by the broker would come a second time and be
                // refused as replayed. The gateway sends what still holds anew.
                CleanStart = true,
                KeepAlive = KeepAlive,
                PingTimeout = PingMax,
                ConnectTimeout = ConnectMax,
                PublishesInFlightMax = InFlightMax,
                Will = new MqttWill
                {
                    Topic = Name(new Topic(settings.Self, Topic.State)),
                    Payload = settings.Will,
                    Qos = MqttQos.AtLeastOnce,
                    Retain = true,
                },
                HandlerFailed = (message, e) => log.HandlerFailed(e, message.Topic.Value),
            },
            DelayMin = DelayMin,
            DelayMax = DelayMax,
            OutboxMessagesMax = OutboxMax,
            StateChanged = Follow,
        };
        _client = new MqttReconnectingClient(options, settings.Open, settings.Take, clock, random);
    }

    /// <inheritdoc/>
    public bool IsConnected => _isConnected;

    /// <summary>
    /// Told of each connection and its end. Set before <see cref="Start"/>; must be quick and not throw.
    /// </summary>
    internal Action<bool> Changed { get; set; } = static _ => { };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _client.DisposeAsync();

    internal void Start() => _client.Start();

    /// <summary>Listens, now and after each reconnect.</summary>
    internal async Task SubscribeAsync(IReadOnlyList<MqttSubscription> wanted, CancellationToken cancellation)
    {
        if (wanted.Count > 0)
        {
            var result = await _client.SubscribeAsync(wanted, cancellation);
            if (!result.IsSuccess) _log.SubscriptionRefused(result.Text ?? string.Join(' ', result.ReasonCodes));
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
    }

    /// <inheritdoc/>
    public async Task<string?> PublishAsync(
        Topic topic, byte[] payload, bool retain, CancellationToken cancellation)
    {
        var result = await _client.PublishAsync(
            new MqttMessage
            {
                Topic = Name(topic),
                Payload = payload,
                Qos = MqttQos.AtLeastOnce,
                Retain = retain,
            },
            cancellation);
        return result.IsSuccess ? null : $"{result.ReasonCode} {result.Text}".TrimEnd();
    }

    /// <inheritdoc/>
    public Task<string?> SendAsync(Event fact, CancellationToken cancellation) =>
        PublishAsync(new Topic(_self, Topic.Event), EventCodec.Encode(fact), retain: false, cancellation);

    private static MqttTopicName Name(Topic topic) => MqttTopicName.Create(topic.ToString());

    private void Follow(MqttConnectionChange change)
    {
        var connected = change.State == MqttConnectionState.Connected;
        if (connected)
        {
            _lastTrouble = null;
            _log.Connected(_gateway);
        }
        else if (change is { State: MqttConnectionState.Waiting, Close: { } close })
        {
            // Said once for each kind of trouble: a gateway that is away for months must not fill the log.
            var why = close.Exception is { } e ? $"{close.Text}: {e.Message}" : $"{close.Cause}: {close.Text}";
            if (why != _lastTrouble) _log.Disconnected(_gateway, why);
            _lastTrouble = why;
        }

        if (connected == _isConnected) return;
        _isConnected = connected;
        Changed(connected);
    }
}
