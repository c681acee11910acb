using System.Diagnostics.CodeAnalysis;

namespace Yuimori.Workbench.Model;

/// <summary>What keeps a Link from strangers.</summary>
/// <param name="Transport">Protection of the line.</param>
/// <param name="Messages">Protection of each message, from its sender to its last reader.</param>
public sealed record LinkProtection(TransportProtection Transport, MessageProtection Messages)
{
    /// <summary>Nothing was said.</summary>
    public static LinkProtection Unstated { get; } =
        new(TransportProtection.Unstated, MessageProtection.Unstated);
}

/// <summary>Protection of the line.</summary>
public enum TransportProtection
{
    /// <summary>The design does not say: treated as none, and found by lint.</summary>
    Unstated = 0,

    /// <summary>None.</summary>
    None = 1,

    /// <summary>TLS or DTLS; only the server proves who it is.</summary>
    Tls = 2,

    /// <summary>TLS or DTLS; both ends prove who they are.</summary>
    MutualTls = 3,

    /// <summary>
    /// The medium's own encryption (WPA2/WPA3, Bluetooth, LTE): strangers on the air are kept out, and neither end
    /// proves to the other's program who it is.
    /// </summary>
    LinkEncryption = 4,
}

/// <summary>Protection of each message.</summary>
public enum MessageProtection
{
    /// <summary>The design does not say: treated as none.</summary>
    Unstated = 0,

    /// <summary>None.</summary>
    None = 1,

    /// <summary>Signed by its sender, with a number that refuses a replay.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "The field's word")]
    Signed = 2,
}
