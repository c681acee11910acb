using Microsoft.Extensions.Logging;

namespace Yuimori.Mqtt.Server;

/// <summary>Calls the host's ports so that their failure is a refusal, never an acceptance and never a crash.</summary>
internal sealed class HostPorts(MqttServerOptions options, MqttServerCounters counters, ILogger logger)
{
    private static readonly MqttAccess s_failed = MqttAccess.Denied("the authorizer failed");

    internal bool MayPublish(MqttSessionInfo session, MqttTopicName topic, bool retain, MqttAction action)
    {
        MqttAccess access;
        try
        {
            access = options.Authorizer.MayPublish(session, topic, retain);
        }
        catch (Exception exception)
        {
            // Boundary: the host's code; failing means denied, reported with the exception.
            access = Failed(session, exception);
        }
        return access.IsAllowed || Deny(session, action, topic.Value, access);
    }

    internal bool MaySubscribe(MqttSessionInfo session, MqttSubscription subscription)
    {
        MqttAccess access;
        try
        {
            access = options.Authorizer.MaySubscribe(session, subscription);
        }
        catch (Exception exception)
        {
            // Boundary: as above.
            access = Failed(session, exception);
        }
        return access.IsAllowed || Deny(session, MqttAction.Subscribe, subscription.Filter.Value, access);
    }

    /// <summary>Only counted: a wide subscription is often narrowed here, message by message.</summary>
    internal bool MayReceive(MqttSessionInfo session, MqttMessage message)
    {
        try
        {
            if (options.Authorizer.MayReceive(session, message).IsAllowed)
                return true;
        }
        catch (Exception exception)
        {
            // Boundary: as above.
            _ = Failed(session, exception);
        }
        counters.AddDeliveryDenied();
        return false;
    }

    internal void Connected(MqttSessionInfo session)
    {
        MqttServerLog.Connected(logger, session.ClientId, session.Identity.Name, session.ConnectionId);
        Tell(events => events.Connected(session));
    }

    internal void Disconnected(MqttSessionInfo session, MqttSessionEnd end)
    {
        MqttServerLog.Ended(logger, session.ClientId, session.ConnectionId, end.Cause, end.ReasonCode, end.Text);
        Tell(events => events.Disconnected(session, end));
    }

    internal void Refused(MqttRefusal refusal)
    {
        counters.AddRefusedConnection();
        MqttServerLog.Refused(
            logger, refusal.ConnectionId, refusal.RemoteEndPoint, refusal.ReasonCode, refusal.Text);
        Tell(events => events.Refused(refusal));
    }

    private bool Deny(MqttSessionInfo session, MqttAction action, string topic, in MqttAccess access)
    {
        counters.AddDenied();
        var denial = new MqttDenial(action, topic, access.Reason);
        MqttServerLog.Denied(logger, session.ClientId, session.ConnectionId, action, topic, denial.Reason);
        Tell(events => events.Denied(session, denial));
        return false;
    }

    private MqttAccess Failed(MqttSessionInfo session, Exception exception)
    {
        MqttServerLog.AuthorizerFailed(logger, session.ClientId, exception);
        return s_failed;
    }

    private void Tell(Action<IMqttSessionEvents> what)
    {
        try
        {
            what(options.Events);
        }
        catch (Exception exception)
        {
            // Boundary: an observer must not decide the fate of a session.
            MqttServerLog.EventsFailed(logger, exception);
        }
    }
}
