using Yuimori.Kernel.Identity;
using Yuimori.Mqtt.Client;

namespace Yuimori.Agent.Link;

/// <summary>What a link needs to know.</summary>
/// <param name="Self">Who connects; also the MQTT client identifier.</param>
/// <param name="Gateway">To whom, for the log.</param>
/// <param name="Open">Opens a connected stream to the gateway, and nobody else.</param>
/// <param name="Will">What the gateway says when the session breaks.</param>
/// <param name="Take">Takes every message.</param>
internal sealed record LinkSettings(
    ComponentId Self,
    ComponentId Gateway,
    Func<CancellationToken, ValueTask<Stream>> Open,
    byte[] Will,
    MqttMessageHandler Take);
