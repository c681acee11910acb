using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Server.Routing;

namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>
/// A client's PUBLISH: checked, authorised, given to the sink; then, in order, retained, fanned out, acknowledged.
/// </summary>
internal sealed class PublishHandler
{
    private readonly Engine _engine;
    private readonly Session _session;
    private readonly IncomingPipeline _pipeline;
    private readonly RouteCache _routes;
    private readonly TopicAliases _aliases;

    internal PublishHandler(Engine engine, Session session)
    {
        _engine = engine;
        _session = session;
        _routes = new RouteCache(engine.Trie);
        _aliases = new TopicAliases(engine.Limits.TopicAliasesMax);
        _pipeline = new IncomingPipeline(
            engine.Limits.PublishesInFlightMax, engine.Limits.PublishBytesInFlightMax, FinishAsync)
        {
            SinkFailed = exception => MqttServerLog.SinkFailed(
                engine.Logger, session.Info.ClientId, session.Info.ConnectionId, exception),
        };
    }

    /// <summary>When the bytes now being handled were read; set by the reader once for each read.</summary>
    internal (DateTimeOffset ReceivedAt, long Arrived) Clock { get; set; }

    internal Task WaitUntilFinishedAsync() => _pipeline.WaitUntilEmptyAsync();

    internal ValueTask<MqttSessionEnd?> HandleAsync(PublishPacket packet)
    {
        if (Violation(packet) is { } end)
            return new ValueTask<MqttSessionEnd?>(end);
        if (_aliases.Resolve(packet, out var topic) is { } aliasEnd)
            return new ValueTask<MqttSessionEnd?>(aliasEnd);
        return _pipeline.IsFull ? WaitAndAcceptAsync(packet, topic!) : AcceptAsync(packet, topic!);
    }

    private MqttSessionEnd? Violation(PublishPacket packet)
    {
        if (packet.Qos == MqttQos.ExactlyOnce)
            return Broken(MqttReasonCode.QosNotSupported, "QoS 2 is not supported");
        if (packet.Retain && _engine.Options.RetainedStore is null)
            return Broken(MqttReasonCode.RetainNotSupported, "retained messages are not supported");
        if (packet.Properties?.SubscriptionIdentifiers is not null)
            return Broken(MqttReasonCode.ProtocolError, "a client sent a subscription identifier");
        // 3.1.1 knows no Receive Maximum: its client simply waits, because nothing more is read.
        return packet.PacketId != 0 && _session.Info.Version == MqttVersion.V5 && _pipeline.IsWindowFull
            ? Broken(MqttReasonCode.ReceiveMaximumExceeded, "more publishes in flight than allowed")
            : null;
    }

    private static MqttSessionEnd Broken(MqttReasonCode code, string text) =>
        new(MqttEndCause.ProtocolError, code, text);

    private async ValueTask<MqttSessionEnd?> WaitAndAcceptAsync(PublishPacket packet, MqttTopicName topic)
    {
        await _pipeline.WaitForSpaceAsync();
        return _session.IsClosed ? _session.End : await AcceptAsync(packet, topic);
    }

    private ValueTask<MqttSessionEnd?> AcceptAsync(PublishPacket packet, MqttTopicName topic)
    {
        var message = new MqttMessage
        {
            Topic = topic,
            Payload = packet.Payload,
            Qos = packet.Qos,
            Retain = packet.Retain,
            Properties = TopicAliases.Without(packet.Properties),
        };
        var (now, arrived) = Clock;
        var accepting = Check(message) is { } refusal
            ? new ValueTask<MqttSinkResult>(refusal)
            : CallSink(new MqttIncoming(_session.Info, message, now, packet.Duplicate, IsWill: false));
        var added = _pipeline.AddAsync(
            new PendingPublish(message, packet.PacketId, now, arrived, accepting));
        return added.IsCompletedSuccessfully ? default : AwaitAsync(added);
    }

    private static async ValueTask<MqttSessionEnd?> AwaitAsync(ValueTask added)
    {
        await added;
        return null;
    }

    private MqttSinkResult? Check(MqttMessage message)
    {
        var topic = message.Topic;
        // '$' belongs to the server, §4.7.2: a client could otherwise forge what looks like the server's own state.
        if (topic.Utf8.Length > _engine.Limits.TopicBytesMax || topic.Utf8[0] == '$'
            || topic.CountLevels() > _engine.Limits.TopicLevelsMax)
        {
            return MqttSinkResult.Refuse(MqttReasonCode.TopicNameInvalid);
        }
        return _engine.Host.MayPublish(_session.Info, topic, message.Retain, MqttAction.Publish)
            ? null
            : MqttSinkResult.Refuse(MqttReasonCode.NotAuthorized);
    }

    private ValueTask<MqttSinkResult> CallSink(in MqttIncoming incoming)
    {
        try
        {
            return _engine.Options.Sink.AcceptAsync(incoming, CancellationToken.None);
        }
        catch (Exception exception)
        {
            // Boundary: a sink that throws before its first await is the same as one that fails later.
            return ValueTask.FromException<MqttSinkResult>(exception);
        }
    }

    /// <param name="publish">The publish whose turn it is.</param>
    /// <param name="result">What the sink said; null when it failed.</param>
    private ValueTask FinishAsync(PendingPublish publish, MqttSinkResult? result)
    {
        var outcome = result ?? MqttSinkResult.Refuse(MqttReasonCode.UnspecifiedError);
        if (outcome.Outcome == MqttSinkOutcome.Accepted && publish.Message.Retain)
            return RetainAndFinishAsync(publish, outcome);
        Finish(publish, outcome);
        return default;
    }

    private async ValueTask RetainAndFinishAsync(PendingPublish publish, MqttSinkResult outcome)
    {
        var kept = await _engine.Router.RetainAsync(publish.Message, publish.ReceivedAt);
        Finish(publish, kept.IsError() ? MqttSinkResult.Refuse(AsPubAckCode(kept)) : outcome);
    }

    private void Finish(in PendingPublish publish, in MqttSinkResult outcome)
    {
        if (outcome.Outcome == MqttSinkOutcome.Refused)
        {
            Refuse(publish, outcome);
            return;
        }
        if (outcome.Outcome == MqttSinkOutcome.Accepted)
        {
            var message = publish.Message;
            _engine.Router.FanOut(_session, message, publish.Arrived, _routes.Match(message.Topic));
        }
        if (publish.PacketId != 0)
            _session.AnswerAcknowledged(publish.PacketId);
    }

    private static MqttReasonCode AsPubAckCode(MqttReasonCode code) =>
        code.IsAllowedIn(MqttPacketType.PubAck) ? code : MqttReasonCode.UnspecifiedError;

    private void Refuse(in PendingPublish publish, in MqttSinkResult result)
    {
        _engine.Counters.AddRefusedPublish();
        MqttServerLog.PublishRefused(
            _engine.Logger, _session.Info.ClientId, publish.Message.Topic.Value, result.ReasonCode, result.Text);
        if (publish.PacketId == 0)
            return;
        if (_session.Info.Version == MqttVersion.V311)
        {
            // [MQTT-3.3.5-2]: 3.1.1 can only acknowledge or close, and what is not kept is never acknowledged.
            _session.Close(new MqttSessionEnd(
                MqttEndCause.PublishRefused, result.ReasonCode, result.Text ?? "a publish was refused"));
            return;
        }
        var text = result.Text ?? PeerText.For(result.ReasonCode, _session.Info.ConnectionId);
        _session.Answer(new PubAckPacket
        {
            PacketId = publish.PacketId,
            ReasonCode = result.ReasonCode,
            Properties = new MqttProperties { ReasonString = text },
        });
    }
}
