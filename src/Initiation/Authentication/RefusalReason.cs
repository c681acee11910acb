using Yuimori.Kernel.Results;

namespace Yuimori.Initiation.Authentication;

/// <summary>Why a peer was refused: the stable words of <c>F3.refused</c> (docs/reference/wire.md).</summary>
public static class RefusalReason
{
    /// <summary>It sent no certificate.</summary>
    public const string NoCertificate = "no-certificate";

    /// <summary>Its certificate is past its end.</summary>
    public const string Expired = "expired";

    /// <summary>Its certificate has not begun yet.</summary>
    public const string NotYetValid = "not-yet-valid";

    /// <summary>Its certificate was not issued by the System's CA.</summary>
    public const string UnknownCa = "unknown-ca";

    /// <summary>Its certificate carries no identity of ours.</summary>
    public const string NoIdentity = "no-identity";

    /// <summary>Its identity belongs to another System.</summary>
    public const string WrongTrustDomain = "wrong-trust-domain";

    /// <summary>Its certificate is for another use.</summary>
    public const string WrongUsage = "wrong-usage";

    /// <summary>It is genuine, and no member of the plan in this role.</summary>
    public const string NotAMember = "not-a-member";

    private static readonly string[] All =
    [
        NoCertificate, Expired, NotYetValid, UnknownCa, NoIdentity, WrongTrustDomain, WrongUsage, NotAMember,
    ];

    /// <summary>
    /// The word that a failed certificate check names; a check that names none is a broken invariant.
    /// </summary>
    public static string Of(Error error) => Array.IndexOf(All, error.Code) >= 0
        ? error.Code
        : throw new InvalidOperationException($"No reason of refusal: {error}");
}
