using Yuimori.Kernel.Identity;
using Yuimori.Mqtt.Server;
using Yuimori.Prevention.Encryption;

namespace Yuimori.Hub.Ingress.Mqtt;

/// <summary>
/// A gateway with a session: whom its certificate names, until when, and how the session is protected.
/// </summary>
internal sealed record PeerIdentity(SpiffeId Id, DateTimeOffset Until, SessionProtection? Protection) : IMqttIdentity
{
    public string Name { get; } = Id.ToString();
}
