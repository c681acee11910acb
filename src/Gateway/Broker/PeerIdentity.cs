using Yuimori.Kernel.Identity;
using Yuimori.Mqtt.Server;
using Yuimori.Prevention.Encryption;

namespace Yuimori.Gateway.Broker;

/// <summary>Who holds a session, as its certificate says.</summary>
/// <param name="Id">Whom the certificate names.</param>
/// <param name="Until">When the certificate ends.</param>
/// <param name="Protection">How the session is protected; null when the transport does not tell.</param>
internal sealed record PeerIdentity(SpiffeId Id, DateTimeOffset Until, SessionProtection? Protection) : IMqttIdentity
{
    /// <inheritdoc/>
    public string Name { get; } = Id.ToString();

    /// <summary>Who holds a session of our own broker.</summary>
    internal static PeerIdentity Of(MqttSessionInfo session) => (PeerIdentity)session.Identity;
}
