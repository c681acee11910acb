using System.Security.Authentication;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;

namespace Yuimori.Prevention.Encryption;

/// <summary>
/// Judges each session after its handshake. It repeats what <see cref="TlsPolicy"/> should have ensured, from what was
/// really negotiated, so that a broken or bypassed policy turns the evidence red.
/// </summary>
public static class SessionJudge
{
    /// <summary>Whether a session is protected well enough; null is a session without TLS.</summary>
    public static bool IsProtected(SessionProtection? session) =>
        session is { Cipher: { } cipher }
        && session.Protocol is SslProtocols.Tls12
            or SslProtocols.Tls13
        && CipherSuites.Allowed.Contains(cipher);

    /// <summary>The <c>F10.session</c> Event of a peer's session.</summary>
    public static Event State(ComponentId peer, SessionProtection? session, TimeProvider clock) => new()
    {
        Id = EventId.New(clock),
        Kind = EncryptionFunction.Session,
        Component = peer,
        At = clock.GetUtcNow(),
        Outcome = IsProtected(session) ? EventOutcome.Ok : EventOutcome.Failed,
        Data = EventData.Of(("tls", session?.Tls ?? "none"), ("cipher", session?.CipherName ?? "none")),
    };
}
