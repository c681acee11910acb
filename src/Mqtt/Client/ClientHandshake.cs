using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Client;

/// <summary>CONNECT and its answer.</summary>
internal static class ClientHandshake
{
    internal static async Task<MqttConnectResult> ConnectAsync(
        Stream stream, MqttClientOptions options, MqttMessageHandler handler, TimeProvider time,
        CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(options.ConnectTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        var connection = new ClientConnection(stream, options, handler, time);
        MqttClose failure;
        try
        {
            connection.Send(ToPacket(options));
            var (connAck, refused) = await connection.ReadConnAckAsync(either.Token);
            if (connAck is { ReasonCode: MqttReasonCode.Success })
                return new MqttConnectResult { Client = new(connection, connAck, options), ConnAck = connAck };
            failure = refused ?? Refused(connAck!);
            await connection.CloseAsync(failure);
            connection.Dispose();
            return new MqttConnectResult { ConnAck = connAck, Failure = failure };
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            failure = new MqttClose(MqttCloseCause.Timeout, MqttReasonCode.UnspecifiedError, "no CONNACK in time");
        }
        catch (IOException exception)
        {
            failure = new MqttClose(
                MqttCloseCause.ConnectionLost, MqttReasonCode.UnspecifiedError, exception.Message, exception);
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
        await connection.CloseAsync(failure);
        connection.Dispose();
        return new MqttConnectResult { Failure = failure };
    }

    private static MqttClose Refused(ConnAckPacket connAck) =>
        new(
            MqttCloseCause.Refused, connAck.ReasonCode,
            connAck.Properties?.ReasonString ?? "the server refused the connection");

    private static ConnectPacket ToPacket(MqttClientOptions options)
    {
        var v5 = options.Version == MqttVersion.V5;
        return new ConnectPacket
        {
            Version = options.Version,
            ClientId = options.ClientId,
            CleanStart = options.CleanStart,
            KeepAliveSeconds = (ushort)Math.Ceiling(options.KeepAlive.TotalSeconds),
            Will = options.Will,
            UserName = options.UserName,
            Password = options.Password,
            Properties = !v5 ? null : new MqttProperties
            {
                SessionExpirySeconds = options.SessionExpirySeconds == 0 ? null : options.SessionExpirySeconds,
                ReceiveMaximum = (ushort)options.IncomingMessagesMax,
                MaximumPacketBytes = (uint)options.Limits.PacketBytesMax,
                UserProperties = options.UserProperties,
            },
        };
    }
}
