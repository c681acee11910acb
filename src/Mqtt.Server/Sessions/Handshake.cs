using System.IO.Pipelines;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Yuimori.Mqtt.Codec;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>From an open connection to a session, or to a refusal with its exact reason.</summary>
internal sealed class Handshake(Engine engine, ConnectionContext connection)
{
    private readonly PipeReader _input = connection.Transport.Input;

    internal MqttPacketDecoder Decoder { get; } = new(
        MqttRole.Server, null,
        engine.CodecLimits with { PacketBytesMax = engine.Limits.ConnectBytesMax })
    {
        Expected = MqttPacketType.Connect,
    };

    /// <returns>The session, already in place and told CONNACK; null when refused.</returns>
    internal async Task<Session?> RunAsync()
    {
        using var timeout = new CancellationTokenSource(engine.Limits.ConnectTimeout, engine.Time);
        using var either =
            CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, connection.ConnectionClosed);
        ConnectPacket? connect = null;
        try
        {
            connect = await ReadConnectAsync(either.Token);
            return connect is null ? null : await AuthenticateAsync(connect, either.Token);
        }
        catch (OperationCanceledException)
        {
            Tell(connect?.ClientId, MqttReasonCode.UnspecifiedError, "no complete CONNECT in time");
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException)
        {
            Tell(connect?.ClientId, MqttReasonCode.UnspecifiedError, "the connection failed before CONNACK");
        }
        return null;
    }

    private async Task<ConnectPacket?> ReadConnectAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var read = await _input.ReadAsync(cancellation);
            var buffer = read.Buffer;
            var status = Decoder.TryDecode(ref buffer, out var packet, out var error);
            _input.AdvanceTo(buffer.Start, status == MqttDecodeStatus.NeedMoreData ? buffer.End : buffer.Start);
            if (status == MqttDecodeStatus.Packet)
                return (ConnectPacket)packet!;
            if (status == MqttDecodeStatus.Refused)
            {
                await RefuseAsync(null, error.Reason, error.ToString());
                return null;
            }
            if (read.IsCompleted)
            {
                Tell(null, MqttReasonCode.UnspecifiedError, "the connection ended before CONNECT");
                return null;
            }
        }
    }

    private async Task<Session?> AuthenticateAsync(ConnectPacket connect, CancellationToken cancellation)
    {
        if (ConnectRules.Check(connect, engine.Options) is { } broken)
            return await RefuseAsync(connect.ClientId, broken.ReasonCode, broken.Text);
        MqttAuthenticationResult result;
        try
        {
            result = await engine.Options.Authenticator.AuthenticateAsync(connection, connect, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Boundary: the host's code; failing means refused, with the exception in the log under the same id.
            MqttServerLog.AuthenticatorFailed(engine.Logger, connection.ConnectionId, exception);
            return await RefuseAsync(
                connect.ClientId, MqttReasonCode.ServerUnavailable, "the authenticator failed");
        }
        if (result.Identity is not { } identity)
            return await RefuseAsync(connect.ClientId, result.ReasonCode, result.Text);
        var keepAlive = ConnectRules.KeepAlive(connect, engine.Limits);
        var session = new Session(engine, connection, connect, Describe(connect, identity, keepAlive));
        if (connect.Will is { } will
            && !engine.Host.MayPublish(session.Info, will.Topic, will.Retain, MqttAction.Will))
        {
            return await RefuseAsync(connect.ClientId, MqttReasonCode.NotAuthorized, "the will is not allowed");
        }
        return await PutInPlaceAsync(connect, session, keepAlive);
    }

    private async Task<Session?> PutInPlaceAsync(ConnectPacket connect, Session session, TimeSpan keepAlive)
    {
        if (!await engine.Registry.ClaimAsync(session, engine.Limits.CloseTimeout))
        {
            return await RefuseAsync(
                connect.ClientId, MqttReasonCode.ClientIdentifierNotValid,
                "the client identifier is in use by another identity");
        }
        await engine.Wills.ClientReturnedAsync(session.Info, connect.CleanStart);
        Decoder.Limits = engine.CodecLimits;
        Decoder.Expected = null;
        session.Accept(ConnectRules.Accept(connect, session.Info, engine.Options, keepAlive));
        engine.Host.Connected(session.Info);
        return session;
    }

    private MqttSessionInfo Describe(ConnectPacket connect, IMqttIdentity identity, TimeSpan keepAlive) => new()
    {
        ClientId = connect.ClientId.Length > 0
            ? connect.ClientId
            : "auto-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
        Identity = identity,
        Version = connect.Version,
        ConnectionId = connection.ConnectionId,
        RemoteEndPoint = connection.RemoteEndPoint,
        ConnectedAt = engine.Time.GetUtcNow(),
        KeepAlive = keepAlive,
    };

    private async Task<Session?> RefuseAsync(string? clientId, MqttReasonCode code, string text)
    {
        Tell(clientId, code, text);
        if (ConnectRules.Refuse(code, Decoder.Version, connection.ConnectionId) is not { } answer)
            return null;
        MqttPacketEncoder.Write(connection.Transport.Output, answer, Decoder.Version ?? MqttVersion.V311);
        try
        {
            await connection.Transport.Output.FlushAsync(CancellationToken.None).AsTask()
                .WaitAsync(engine.Limits.CloseTimeout, engine.Time);
        }
        catch (TimeoutException)
        {
            connection.Abort(new ConnectionAbortedException("the peer does not read"));
        }
        return null;
    }

    private void Tell(string? clientId, MqttReasonCode code, string text) =>
        engine.Host.Refused(
            new MqttRefusal(connection.ConnectionId, connection.RemoteEndPoint, clientId, code, text));
}
