using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Server.Tests.Support;

/// <summary>A host whose every decision a test can change; allows everything unless told otherwise.</summary>
internal sealed class FakeHost : IMqttAuthenticator, IMqttAuthorizer, IMqttMessageSink, IMqttSessionEvents
{
    public Func<ConnectPacket, MqttAuthenticationResult> Authenticate { get; set; } =
        connect => MqttAuthenticationResult.Accept(new FakeIdentity(connect.UserName ?? connect.ClientId));

    public Func<MqttSessionInfo, MqttTopicName, MqttAccess> Publish { get; set; } = (_, _) => MqttAccess.Allowed;

    public Func<MqttSessionInfo, MqttSubscription, MqttAccess> Subscribe { get; set; } = (_, _) => MqttAccess.Allowed;

    public Func<MqttSessionInfo, MqttMessage, MqttAccess> Receive { get; set; } = (_, _) => MqttAccess.Allowed;

    public Func<MqttIncoming, ValueTask<MqttSinkResult>> Accept { get; set; } =
        _ => new ValueTask<MqttSinkResult>(MqttSinkResult.Accept);

    public ConcurrentQueue<MqttIncoming> Accepted { get; } = new();

    public ConcurrentQueue<MqttSessionInfo> ConnectedSessions { get; } = new();

    public ConcurrentQueue<MqttSessionEnd> Ends { get; } = new();

    public ConcurrentQueue<MqttRefusal> Refusals { get; } = new();

    public ConcurrentQueue<MqttDenial> Denials { get; } = new();

    public ValueTask<MqttAuthenticationResult> AuthenticateAsync(
        ConnectionContext connection, ConnectPacket connect, CancellationToken cancellation) =>
        new(Authenticate(connect));

    public MqttAccess MayPublish(MqttSessionInfo session, MqttTopicName topic, bool retain) => Publish(session, topic);

    public MqttAccess MaySubscribe(MqttSessionInfo session, MqttSubscription subscription) =>
        Subscribe(session, subscription);

    public MqttAccess MayReceive(MqttSessionInfo session, MqttMessage message) => Receive(session, message);

    public ValueTask<MqttSinkResult> AcceptAsync(MqttIncoming incoming, CancellationToken cancellation)
    {
        Accepted.Enqueue(incoming);
        return Accept(incoming);
    }

    public void Connected(MqttSessionInfo session) => ConnectedSessions.Enqueue(session);

    public void Disconnected(MqttSessionInfo session, MqttSessionEnd end) => Ends.Enqueue(end);

    public void Refused(MqttRefusal refusal) => Refusals.Enqueue(refusal);

    public void Denied(MqttSessionInfo session, MqttDenial denial) => Denials.Enqueue(denial);

    private sealed record FakeIdentity(string Name) : IMqttIdentity;
}
