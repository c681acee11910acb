using Microsoft.AspNetCore.Connections;

namespace Yuimori.Mqtt.Server;

/// <summary>
/// The door for Kestrel: <c>listen.UseHttps(…); listen.UseConnectionHandler&lt;MqttConnectionHandler&gt;();</c>.
/// </summary>
public sealed class MqttConnectionHandler(MqttServer server) : ConnectionHandler
{
    /// <inheritdoc/>
    public override Task OnConnectedAsync(ConnectionContext connection) => server.ServeAsync(connection);
}
