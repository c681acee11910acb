using System.Net;
using System.Threading.Channels;
using Yuimori.Gateway.Parts;
using Yuimori.Initiation.AccessControl;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Ports;
using Yuimori.Mqtt.Server;
using Yuimori.Prevention.Encryption;
using EventId = Yuimori.Kernel.Events.EventId;

namespace Yuimori.Gateway.Broker;

/// <summary>
/// States what happens to sessions: <c>F3.connected</c>, <c>F3.disconnected</c>, <c>F10.session</c>, <c>F4.denied</c>
/// and impersonations. The gateway's own sessions are drills, which state themselves.
/// </summary>
internal sealed class SessionStatements(
    Membership members,
    SessionCounts sessions,
    ISessionFollower follower,
    DenialStatements denials,
    ImpersonationWatch impersonations,
    Func<bool> isDrilling,
    IJournal journal,
    TimeProvider clock,
    CoalescedLog refused,
    ILogger<SessionStatements> logger) : IMqttSessionEvents
{
    /// <summary>4096; <see cref="ConnectLimit"/> keeps far below it unless the Journal stands still.</summary>
    private const int QueuedMax = 4096;

    /// <summary>Topics on which only their owner speaks: to publish on another's is to pose as it.</summary>
    private static readonly string[] Spoken =
        [Topic.Up, Topic.Event, Topic.State, Topic.Result, Topic.Order, Topic.Log];

    private readonly Channel<Event> _queue = Channel.CreateBounded<Event>(QueuedMax);

    // Kept until written, so that a Journal that fails for a while loses none.
    private readonly List<Event> _writing = [];
    private long _lost;

    /// <inheritdoc/>
    public void Connected(MqttSessionInfo session)
    {
        var peer = PeerIdentity.Of(session);
        sessions.Add(peer.Id.Component);
        if (peer.Id.Component == members.Self) return;
        Queue(Compose(
            AuthenticationFunction.Connected,
            peer.Id.Component,
            ("tls", peer.Protection?.Tls ?? "none"),
            ("cipher", peer.Protection?.CipherName ?? "none")));
        Queue(SessionJudge.State(peer.Id.Component, peer.Protection, clock));
        follower.Joined(peer.Id.Component);
    }

    /// <inheritdoc/>
    public void Disconnected(MqttSessionInfo session, MqttSessionEnd end)
    {
        var peer = PeerIdentity.Of(session);
        sessions.Remove(peer.Id.Component);
        if (peer.Id.Component == members.Self) return;
        Queue(Compose(AuthenticationFunction.Disconnected, peer.Id.Component, ("why", Word(end.Cause))));
        follower.Left(peer.Id.Component);
    }

    /// <inheritdoc/>
    public void Refused(MqttRefusal refusal) =>

        // Certificates are refused at the door, and stated there; this is what a member did wrong after it.
        refused.Note(
            $"{(refusal.RemoteEndPoint as IPEndPoint)?.Address}", $"CONNECT {refusal.ReasonCode}", refusal.Text);

    /// <inheritdoc/>
    public void Denied(MqttSessionInfo session, MqttDenial denial)
    {
        var peer = PeerIdentity.Of(session).Id.Component;
        if (peer == members.Self && isDrilling()) return;
        var act = denial.Action == MqttAction.Subscribe ? TopicAct.Subscribe : TopicAct.Publish;
        denials.Note(peer, act, denial.Topic);
        if (act == TopicAct.Publish && Topic.Parse(denial.Topic) is { } topic && Spoken.Contains(topic.Channel))
            impersonations.Note(peer, topic.Component, topic.Channel);
    }

    /// <summary>Writes statements for as long as the process runs.</summary>
    internal async Task RunAsync(CancellationToken cancellation)
    {
        while (_writing.Count > 0 || await _queue.Reader.WaitToReadAsync(cancellation)) await FlushAsync(cancellation);
    }

    /// <summary>Writes what is queued, up to one batch. What cannot be written is tried again.</summary>
    internal async ValueTask FlushAsync(CancellationToken cancellation)
    {
        while (_writing.Count < LogBatch.CountMax && _queue.Reader.TryRead(out var stated)) _writing.Add(stated);
        await journal.AppendAsync([.. _writing], [], cancellation);
        _writing.Clear();
    }

    private void Queue(Event stated)
    {
        if (_queue.Writer.TryWrite(stated)) return;
        GatewayLog.StatementsLost(logger, Interlocked.Increment(ref _lost));
    }

    private Event Compose(
        string kind, ComponentId peer, params ReadOnlySpan<(string Name, string? Value)> data) => new()
    {
        Id = EventId.New(clock),
        Kind = kind,
        Component = peer,
        At = clock.GetUtcNow(),
        Outcome = EventOutcome.Ok,
        Data = EventData.Of(data),
    };

    private static string Word(MqttEndCause cause) => cause switch
    {
        MqttEndCause.ClientDisconnect => "farewell",
        MqttEndCause.ConnectionLost => "connection-lost",
        MqttEndCause.KeepAliveTimeout => "keep-alive",
        MqttEndCause.ProtocolError => "protocol-error",
        MqttEndCause.TakenOver => "taken-over",
        MqttEndCause.Administrative => "cut",
        MqttEndCause.SlowConsumer => "slow",
        MqttEndCause.PublishRefused => "publish-refused",
        MqttEndCause.ServerStopping => "stopping",
        _ => "internal-error",
    };
}
