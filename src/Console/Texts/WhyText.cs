using System.Collections.Frozen;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>The stable words of <c>why</c> in Events, in sentences. An unknown word is shown as it is.</summary>
internal static class WhyText
{
    private static readonly FrozenDictionary<string, LocalisedText> Known = new Dictionary<string, LocalisedText>
    {
        ["higher-purpose"] = new("目的の優先順位が上", "its purpose comes first"),
        ["stood-first"] = new("同じ目的で先に出ていた", "same purpose, and it stood first"),
        ["unknown-actuator"] = new("そのアクチュエータはこのサイトにない", "the site has no such actuator"),
        ["unknown-controller"] = new("その制御に権限がない", "the Controller has no right to order it"),
        ["ungranted-purpose"] = new("その目的での指示は許可されていない", "it may not order for that purpose"),
        ["unknown-value"] = new("そのような位置がない", "the actuator has no such position"),
        ["bad-hold"] = new("保持時間が範囲外", "the hold time is out of range"),
        ["bad-reason"] = new("理由がない、または長すぎる", "the reason is empty or too long"),
        ["too-many-orders"] = new("指示が多すぎる", "too many orders"),
        ["replayed"] = new("同じ指示が前に届いている", "it was sent before"),
        ["wrong-value"] = new("元の指示と値が違う", "its value is not the order's"),
        ["wrong-target"] = new("元の指示は別のアクチュエータ宛て", "the order inside names another actuator"),
        ["not-a-set-order"] = new("元の指示は解除", "the order inside is a release"),
        ["not-the-rest-value"] = new("休止位置と違う", "it is not the rest value"),
        ["hold-outlived"] = new("元の指示の保持時間が過ぎている", "the order has outlived its hold"),
        ["malformed"] = new("形式が正しくない", "it is malformed"),
        ["wrong-type"] = new("署名の種類が違う", "the signature is of another type"),
        ["unknown-signer"] = new("署名者を確認できない", "its signer cannot be verified"),
        ["bad-signature"] = new("署名が正しくない", "its signature is false"),
        ["issuer-mismatch"] = new("名乗りと証明書が一致しない", "its sender is not its signer"),
        ["wrong-audience"] = new("宛先が違う", "it is addressed to another"),
        ["expired"] = new("期限が過ぎている", "it has expired"),
        ["not-yet-valid"] = new("まだ有効でない", "it is not valid yet"),
        ["no-certificate"] = new("証明書がない", "no certificate"),
        ["unknown-ca"] = new("別の認証局の証明書", "a certificate of another CA"),
        ["no-identity"] = new("証明書にIDがない", "the certificate names nobody"),
        ["wrong-trust-domain"] = new("別のシステムの証明書", "a certificate of another System"),
        ["wrong-usage"] = new("証明書の用途が違う", "the certificate is for another use"),
        ["not-a-member"] = new("このサイトの構成要素ではない", "not a member of this site"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The word in a clause.</summary>
    public static LocalisedText Of(string word) => Known.GetValueOrDefault(word) ?? LocalisedText.Same(word);
}
