using Microsoft.AspNetCore.Connections;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Server;

/// <summary>Stands in for every port that the host did not supply: refuses all, tells nobody.</summary>
internal sealed class RefusingPorts : IMqttAuthenticator, IMqttAuthorizer, IMqttMessageSink, IMqttSessionEvents
{
    internal static readonly RefusingPorts Instance = new();

    private static readonly MqttAuthenticationResult s_refused =
        MqttAuthenticationResult.Refuse(MqttReasonCode.NotAuthorized, "the host supplies no authenticator");

    public ValueTask<MqttAuthenticationResult> AuthenticateAsync(
        ConnectionContext connection, ConnectPacket connect, CancellationToken cancellation) => new(s_refused);

    public MqttAccess MayPublish(MqttSessionInfo session, MqttTopicName topic, bool retain) => default;

    public MqttAccess MaySubscribe(MqttSessionInfo session, MqttSubscription subscription) => default;

    public MqttAccess MayReceive(MqttSessionInfo session, MqttMessage message) => default;

    public ValueTask<MqttSinkResult> AcceptAsync(MqttIncoming incoming, CancellationToken cancellation) =>
        new(MqttSinkResult.Refuse(MqttReasonCode.ImplementationSpecificError, "nothing takes messages"));

    public void Connected(MqttSessionInfo session)
    {
    }

    public void Disconnected(MqttSessionInfo session, MqttSessionEnd end)
    {
    }

    public void Refused(MqttRefusal refusal)
    {
    }

    public void Denied(MqttSessionInfo session, MqttDenial denial)
    {
    }
}
