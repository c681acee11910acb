using System.Diagnostics.CodeAnalysis;
using Yuimori.Kernel.Identity;

namespace Yuimori.Initiation.Authentication;

/// <summary>What became of a peer's certificate: an identity that is let in, or the reason why not.</summary>
public sealed record PeerVerdict
{
    private PeerVerdict(SpiffeId? id, string? why, string? subject, DateTimeOffset? until) =>
        (Id, Why, Subject, Until) = (id, why, subject, until);

    /// <summary>Who it is; null when refused.</summary>
    public SpiffeId? Id { get; }

    /// <summary>One of <see cref="RefusalReason"/>; null when let in.</summary>
    public string? Why { get; }

    /// <summary>
    /// The identity or name that the certificate shows, as the peer wrote it; null without certificate.
    /// </summary>
    public string? Subject { get; }

    /// <summary>When the certificate ends, and with it every session that it began; null when refused.</summary>
    public DateTimeOffset? Until { get; }

    /// <summary>Whether the peer is let in.</summary>
    [MemberNotNullWhen(true, nameof(Id), nameof(Until))]
    [MemberNotNullWhen(false, nameof(Why))]
    public bool IsAdmitted => Id is not null;

    internal static PeerVerdict Admit(SpiffeId id, DateTimeOffset until) => new(id, null, id.ToString(), until);

    internal static PeerVerdict Refuse(string why, string? subject) => new(null, why, subject, null);
}
