using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Signing;

/// <summary>The refusals of a signed message; each code is a word of wire.md.</summary>
internal static class JwsErrors
{
    public static Error Malformed(string detail) => Error.Of(
        "malformed", "署名付きメッセージの形式が正しくありません。", "The signed message is malformed.", detail);

    public static Error WrongType(string detail) => Error.Of(
        "wrong-type", "ここで受け付ける種類のメッセージではありません。", "The message is of another type.", detail);

    public static Error UnknownSigner(string detail) => Error.Of(
        "unknown-signer", "署名者を確認できません。", "The signer is not known.", detail);

    public static Error BadSignature(string detail) => Error.Of(
        "bad-signature", "署名が正しくありません。", "The signature does not hold.", detail);

    public static Error IssuerMismatch(string detail) => Error.Of(
        "issuer-mismatch",
        "発行者が署名者と一致しません。",
        "The issuer is not the signer.",
        detail);

    public static Error WrongAudience(string detail) => Error.Of(
        "wrong-audience", "宛先が異なります。", "The message is for somebody else.", detail);

    public static Error Expired(string detail) => Error.Of(
        "expired", "メッセージの有効期限が切れています。", "The message has expired.", detail);

    public static Error NotYetValid(string detail) => Error.Of(
        "not-yet-valid", "メッセージの時刻が未来です。", "The message is from the future.", detail);

    public static Error Replayed(string detail) => Error.Of(
        "replayed", "すでに受け取った番号です(再送攻撃の疑い)。", "The number has been seen before.", detail);
}
