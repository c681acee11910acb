using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Certificates;

/// <summary>The refusals of a peer's certificate; each code is a word of wire.md (<c>F3.refused</c>).</summary>
internal static class PeerErrors
{
    public static Error NoCertificate() => Error.Of(
        "no-certificate", "証明書が提示されませんでした。", "No certificate was shown.");

    public static Error Expired(string detail) => Error.Of(
        "expired", "証明書の有効期限が切れています。", "The certificate has expired.", detail);

    public static Error NotYetValid(string detail) => Error.Of(
        "not-yet-valid", "証明書はまだ有効ではありません。", "The certificate is not valid yet.", detail);

    public static Error UnknownCa(string detail) => Error.Of(
        "unknown-ca",
        "証明書は、このシステムの認証局が発行したものではありません。",
        "The certificate is not from this System's CA.",
        detail);

    public static Error NoIdentity(string detail) => Error.Of(
        "no-identity",
        "証明書に識別子(SPIFFE ID)がありません。",
        "The certificate carries no identity (SPIFFE ID).",
        detail);

    public static Error WrongTrustDomain(string detail) => Error.Of(
        "wrong-trust-domain",
        "証明書の識別子は別のシステムのものです。",
        "The certificate's identity belongs to another System.",
        detail);

    public static Error WrongUsage(string detail) => Error.Of(
        "wrong-usage", "証明書の用途が異なります。", "The certificate is for another use.", detail);
}
