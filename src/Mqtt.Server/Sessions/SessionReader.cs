using System.IO.Pipelines;
using Yuimori.Mqtt.Codec;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>Reads the packets of one live session until it ends, and says how.</summary>
internal sealed class SessionReader(Engine engine, Session session, PipeReader input, MqttPacketDecoder decoder)
{
    private static readonly MqttSessionEnd s_lost =
        new(MqttEndCause.ConnectionLost, MqttReasonCode.UnspecifiedError, "the connection ended without DISCONNECT");

    private readonly PublishHandler _publishes = new(engine, session);
    private readonly SubscribeHandler _subscriptions = new(engine, session);
    private long _received;

    internal Task WaitUntilPublishesFinishedAsync() => _publishes.WaitUntilFinishedAsync();

    internal async Task<MqttSessionEnd> ReadAsync()
    {
        try
        {
            return await ReadUntilEndAsync();
        }
        finally
        {
            engine.Counters.AddReceived(_received);
        }
    }

    private async Task<MqttSessionEnd> ReadUntilEndAsync()
    {
        while (true)
        {
            var read = await input.ReadAsync(CancellationToken.None);
            if (session.IsClosed)
                return session.End;
            session.Received();
            _publishes.Clock = (engine.Time.GetUtcNow(), engine.Time.GetTimestamp());
            var buffer = read.Buffer;
            while (true)
            {
                var status = decoder.TryDecode(ref buffer, out var packet, out var error);
                if (status == MqttDecodeStatus.Refused)
                    return Refused(error);
                if (status == MqttDecodeStatus.NeedMoreData)
                    break;
                var handled = HandleAsync(packet!);
                var end = handled.IsCompletedSuccessfully ? handled.Result : await handled;
                if (end is not null || session.IsClosed)
                    return session.End ?? end!;
                if (session.Queue.AnswersAreFull)
                    await session.Queue.WaitForAnswersAsync();
            }
            engine.Counters.AddReceived(_received);
            _received = 0;
            input.AdvanceTo(buffer.Start, buffer.End);
            if (read.IsCompleted)
                return s_lost;
        }
    }

    private static MqttSessionEnd Refused(in MqttDecodeError error) =>
        new(MqttEndCause.ProtocolError, error.Reason, error.ToString());

    private static ValueTask<MqttSessionEnd?> Broken(string text) =>
        new(new MqttSessionEnd(MqttEndCause.ProtocolError, MqttReasonCode.ProtocolError, text));

    private ValueTask<MqttSessionEnd?> HandleAsync(MqttPacket packet)
    {
        switch (packet)
        {
            case PublishPacket publish:
                _received++;
                return _publishes.HandleAsync(publish);
            case PubAckPacket ack:
                // An unknown identifier is harmless: it may answer a message that a closed window forgot.
                session.Acknowledge(ack.PacketId);
                return default;
            case PingReqPacket:
                session.Answer(PingRespPacket.Instance);
                return default;
            case SubscribePacket subscribe:
                return _subscriptions.SubscribeAsync(subscribe);
            case UnsubscribePacket unsubscribe:
                _subscriptions.Unsubscribe(unsubscribe);
                return default;
            case DisconnectPacket disconnect:
                return Disconnect(disconnect);
            case ConnectPacket:
                return Broken("a second CONNECT");
            case AuthPacket:
                return Broken("AUTH without an authentication method");
            default:
                return Broken("an answer of QoS 2, which is not in use");
        }
    }

    private ValueTask<MqttSessionEnd?> Disconnect(DisconnectPacket disconnect)
    {
        // §3.14.2.2.2: a session that was to end with the connection cannot be prolonged now.
        if (disconnect.Properties?.SessionExpirySeconds > 0 && session.WillSessionExpiry == 0)
            return Broken("a session expiry that CONNECT did not have");
        if (disconnect.ReasonCode == MqttReasonCode.Success)
            session.ForgetWill();
        return new ValueTask<MqttSessionEnd?>(new MqttSessionEnd(
            MqttEndCause.ClientDisconnect, disconnect.ReasonCode, "the client disconnected"));
    }
}
