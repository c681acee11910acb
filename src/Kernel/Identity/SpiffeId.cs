using Yuimori.Kernel.Results;

namespace Yuimori.Kernel.Identity;

/// <summary>
/// An identity as it stands in a certificate's subjectAltName: <c>spiffe://trust-domain/kind/id</c>
/// (SPIFFE-ID §2; X509-SVID §2).
/// </summary>
/// <param name="TrustDomain">Lower-case letters, digits, dots, hyphens, underscores.</param>
/// <param name="Kind">What the holder is.</param>
/// <param name="Component">Which Component it is.</param>
public sealed record SpiffeId(string TrustDomain, PeerKind Kind, ComponentId Component)
{
    /// <summary>255 characters (SPIFFE-ID §2.1); stops an id that overflows a certificate field.</summary>
    public const int TrustDomainLengthMax = 255;

    private const string Scheme = "spiffe://";

    /// <summary>Parses exactly the form that Yuimori issues; anything else is refused.</summary>
    public static Result<SpiffeId> Parse(string? text)
    {
        if (text is null || !text.StartsWith(Scheme, StringComparison.Ordinal)) return Bad(text);
        var parts = text[Scheme.Length..].Split('/');
        if (parts.Length != 3 || !IsTrustDomain(parts[0]) || KindOf(parts[1]) is not { } kind) return Bad(text);
        var id = ComponentId.Parse(parts[2]);
        return id.IsOk ? new SpiffeId(parts[0], kind, id.Value) : Bad(text);
    }

    /// <summary>Whether a text can be a trust domain (SPIFFE-ID §2.1).</summary>
    public static bool IsTrustDomain(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > TrustDomainLengthMax) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('.' or '-' or '_')) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Scheme}{TrustDomain}/{Segment(Kind)}/{Component}";

    private static string Segment(PeerKind kind) => kind switch
    {
        PeerKind.Device => "device",
        PeerKind.Gateway => "gateway",
        PeerKind.Hub => "hub",
        PeerKind.Service => "service",
        _ => throw new InvalidOperationException($"Unknown peer kind {kind}"),
    };

    private static PeerKind? KindOf(string segment) => segment switch
    {
        "device" => PeerKind.Device,
        "gateway" => PeerKind.Gateway,
        "hub" => PeerKind.Hub,
        "service" => PeerKind.Service,
        _ => null,
    };

    private static Error Bad(string? text) => Error.Of(
        "KERNEL-03",
        "SPIFFE IDの形式が正しくありません。",
        "The SPIFFE ID is malformed.",
        $"Expected spiffe://<trust-domain>/<device|gateway|hub|service>/<id>, got \"{text}\"");
}
