using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>One connection from its first byte to its last.</summary>
internal sealed class SessionRunner(Engine engine, ConnectionContext connection)
{
    /// <param name="handshakeDone">Called once, when the connection stops being a stranger or is refused.</param>
    internal async Task RunAsync(Action handshakeDone)
    {
        var handshake = new Handshake(engine, connection);
        Session? session;
        try
        {
            session = await handshake.RunAsync();
        }
        finally
        {
            handshakeDone();
        }
        if (session is null)
            return;
        var reader = new SessionReader(engine, session, connection.Transport.Input, handshake.Decoder);
        await using var stopping = OnServerStop(session);
        session.Close(await ReadAsync(session, reader));
        await EndAsync(session, reader);
    }

    private async Task<MqttSessionEnd> ReadAsync(Session session, SessionReader reader)
    {
        try
        {
            return await reader.ReadAsync();
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return session.End ?? new MqttSessionEnd(
                MqttEndCause.ConnectionLost, MqttReasonCode.UnspecifiedError, exception.Message);
        }
        catch (Exception exception)
        {
            // Boundary: a defect ends this session alone; the client hears a code and the id of the log entry.
            MqttServerLog.SessionFailed(
                engine.Logger, session.Info.ClientId, session.Info.ConnectionId, exception);
            return new MqttSessionEnd(
                MqttEndCause.InternalError, MqttReasonCode.UnspecifiedError, "an internal error");
        }
    }

    private async Task EndAsync(Session session, SessionReader reader)
    {
        foreach (var subscription in session.Subscriptions.Values)
            engine.Trie.Remove(session, subscription.Filter);
        await session.FinishWritingAsync();
        // What the client published before its end comes before its will.
        await reader.WaitUntilPublishesFinishedAsync();
        await engine.Wills.SessionEndedAsync(session);
        engine.Registry.Remove(session);
        engine.Host.Disconnected(session.Info, session.End!);
        session.SetEnded();
    }

    private CancellationTokenRegistration OnServerStop(Session session)
    {
        var stop = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested
            ?? CancellationToken.None;
        return stop.UnsafeRegister(
            static state => ((Session)state!).Close(new MqttSessionEnd(
                MqttEndCause.ServerStopping, MqttReasonCode.ServerShuttingDown, "the server stops")),
            session);
    }
}
