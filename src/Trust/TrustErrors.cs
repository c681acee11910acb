using Yuimori.Kernel.Results;

namespace Yuimori.Trust;

/// <summary>The expected failures of this assembly that have no word in wire.md.</summary>
internal static class TrustErrors
{
    public static Error BadRequest(string detail) => Error.Of(
        "TRUST-01", "証明書署名要求(CSR)の形式が正しくありません。", "The certificate request is malformed.", detail);

    public static Error NoPossession(string detail) => Error.Of(
        "TRUST-02",
        "証明書署名要求の署名が、その公開鍵と一致しません。",
        "The certificate request is not signed by its own key.",
        detail);

    public static Error WrongKey(string detail) => Error.Of(
        "TRUST-03",
        "鍵はECDSA P-256でなければなりません。",
        "The key must be ECDSA P-256.",
        detail);

    public static Error BadName(string detail) => Error.Of(
        "TRUST-04",
        "証明書に載せる名前が正しくありません。",
        "A name for the certificate is not valid.",
        detail);

    public static Error Authority(string detail) => Error.Of(
        "TRUST-05", "認証局(CA)のファイルを使えません。", "The certificate authority's files cannot be used.", detail);

    public static Error KeyFiles(string detail) => Error.Of(
        "TRUST-06", "鍵または証明書のファイルを使えません。", "The key or certificate files cannot be used.", detail);

    public static Error NotOurs(string detail) => Error.Of(
        "TRUST-07",
        "証明書がこの鍵のものではないか、このCAが発行したものではありません。",
        "The certificate is not for this key, or not from this CA.",
        detail);

    public static Error BadPkcs7(string detail) => Error.Of(
        "TRUST-08", "証明書の束(PKCS #7)の形式が正しくありません。", "The PKCS #7 certificates are malformed.", detail);

    public static Error BadNote(string detail) => Error.Of(
        "TRUST-09", "署名付きチェックポイントの形式が正しくありません。", "The signed note is malformed.", detail);

    public static Error UnverifiedNote(string detail) => Error.Of(
        "TRUST-10",
        "チェックポイントに、信頼する鍵の正しい署名がありません。",
        "The note carries no valid signature of the trusted key.",
        detail);

    public static Error BadVerifierKey(string detail) => Error.Of(
        "TRUST-11", "検証鍵の形式が正しくありません。", "The verifier key is malformed.", detail);

    public static Error NoteKeyFile(string detail) => Error.Of(
        "TRUST-12",
        "ジャーナルの署名鍵のファイルを使えません。",
        "The Journal's signing key file cannot be used.",
        detail);
}
