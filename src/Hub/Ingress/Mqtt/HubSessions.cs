using Yuimori.Detection.StateVisualisation.Hub;
using Yuimori.Hub.Drills;
using Yuimori.Hub.Statements;
using Yuimori.Initiation.AccessControl;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Mqtt.Server;
using Yuimori.Prevention.Encryption;

namespace Yuimori.Hub.Ingress.Mqtt;

/// <summary>States what happens to gateways' sessions (F3, F4, F10) and shows it in the live model.</summary>
internal sealed class HubSessions(
    EventQueue queue,
    LiveState live,
    DenialStatements denials,
    ImpersonationWatch impersonations,
    HubDrills drills,
    TimeProvider clock)
    : IMqttSessionEvents
{
    public void Connected(MqttSessionInfo session)
    {
        if (session.Identity is not PeerIdentity peer || drills.IsDrill(peer.Id.Component)) return;
        live.SetConnected(peer.Id.Component, true);
        queue.Enqueue(State(AuthenticationFunction.Connected, peer, null));
        queue.Enqueue(SessionJudge.State(peer.Id.Component, peer.Protection, clock));
    }

    public void Disconnected(MqttSessionInfo session, MqttSessionEnd end)
    {
        if (session.Identity is not PeerIdentity peer || IsOwn(peer)) return;
        if (end.Cause != MqttEndCause.TakenOver) live.SetConnected(peer.Id.Component, false);
        queue.Enqueue(State(AuthenticationFunction.Disconnected, peer, end.Cause.ToString()));
    }

    public void Refused(MqttRefusal refusal)
    {
        // The handshake has stated strangers; what is refused after it is in the broker's log and counters.
    }

    public void Denied(MqttSessionInfo session, MqttDenial denial)
    {
        if (session.Identity is not PeerIdentity peer || drills.IsDrill(peer.Id.Component)) return;
        var act = denial.Action == MqttAction.Subscribe ? TopicAct.Subscribe : TopicAct.Publish;
        denials.Note(peer.Id.Component, act, denial.Topic);
        if (act == TopicAct.Publish && Topic.Parse(denial.Topic) is { } topic)
        {
            impersonations.Note(peer.Id.Component, topic.Component, topic.Channel);
        }
    }

    // The hub itself has no other session than its drills'; this one may end a moment after its drill.
    private static bool IsOwn(PeerIdentity peer) => peer.Id.Kind == PeerKind.Hub;

    private Event State(string kind, PeerIdentity peer, string? why) => new()
    {
        Id = EventId.New(clock),
        Kind = kind,
        Component = peer.Id.Component,
        At = clock.GetUtcNow(),
        Outcome = EventOutcome.Ok,
        Data = EventData.Of(
            ("tls", peer.Protection?.Tls), ("cipher", peer.Protection?.CipherName), ("why", why?.ToLowerInvariant())),
    };
}
