using Microsoft.AspNetCore.Connections;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Server;

/// <summary>Decides who a connection is. Port of the host; without one every connection is refused.</summary>
public interface IMqttAuthenticator
{
    /// <summary>
    /// Looks at the connection (its features hold the TLS client certificate) and CONNECT. Runs under the connect
    /// time-out. An exception refuses the connection.
    /// </summary>
    /// <param name="connection">The transport connection.</param>
    /// <param name="connect">What the client says about itself; none of it is proved.</param>
    /// <param name="cancellation">Set when the time is over or the connection ends.</param>
    ValueTask<MqttAuthenticationResult> AuthenticateAsync(
        ConnectionContext connection, ConnectPacket connect, CancellationToken cancellation);
}
