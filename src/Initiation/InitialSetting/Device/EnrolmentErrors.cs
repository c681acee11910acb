using System.Globalization;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;

namespace Yuimori.Initiation.InitialSetting.Device;

/// <summary>Why an attempt to enrol did not succeed. No error ever carries the claim code.</summary>
public static class EnrolmentErrors
{
    /// <summary>The hub could not be reached, or the connection broke.</summary>
    public const string UnreachableCode = "F1-20";

    /// <summary>No certificate that the hub showed is the one that the plan pins.</summary>
    public const string WrongCaCode = "F1-21";

    /// <summary>The server is not the hub of the plan.</summary>
    public const string NotTheHubCode = "F1-22";

    /// <summary>The hub is not ready: its first-run wizard is not done, or it is busy.</summary>
    public const string NotReadyCode = "F1-23";

    /// <summary>The hub refused the claim code.</summary>
    public const string ClaimRefusedCode = "F1-24";

    /// <summary>The answer cannot be read or is not what was asked for.</summary>
    public const string BadAnswerCode = "F1-25";

    /// <summary>There is no claim code to enrol with.</summary>
    public const string NoClaimCode = "F1-26";

    /// <summary>Key or certificate cannot be kept on this device.</summary>
    public const string NotKeptCode = "F1-27";

    internal static Error NotKept(string detail) => Error.Of(
        NotKeptCode, "鍵または証明書を保存できません。", "The key or the certificate cannot be kept.", detail);

    internal static Error Unreachable(string detail) => Error.Of(
        UnreachableCode, "ハブに接続できません。", "The hub cannot be reached.", detail);

    internal static Error WrongCa(string pinned, IEnumerable<string> shown) => Error.Of(
        WrongCaCode,
        "ハブの認証局(CA)が計画と一致しません。別のサーバーの可能性があります。",
        "The hub's CA is not the one of the plan: this may be another server.",
        $"The plan pins {pinned}, the server showed {string.Join(", ", shown)}");

    internal static Error NotTheHub(string why, string? subject) => Error.Of(
        NotTheHubCode,
        "接続先は計画のハブではありません。クレームコードは送っていません。",
        "The server is not the hub of the plan; the claim code was not sent.",
        $"TLS server refused: {why} ({subject ?? "no certificate"})");

    internal static Error NotReady(int status) => Error.Of(
        NotReadyCode,
        "ハブの初期設定が済んでいないか、ハブが混み合っています。",
        "The hub's first-run wizard is not done, or the hub is busy.",
        string.Create(CultureInfo.InvariantCulture, $"The hub answered {status}"));

    internal static Error ClaimRefused(ComponentId component) => Error.Of(
        ClaimRefusedCode,
        "クレームコードが正しくないか、使用済みか、期限切れです。新しいコードを発行してください。",
        "The claim code is wrong, used or expired: give the component a new one.",
        $"The hub refused the claim code of {component}");

    internal static Error BadAnswer(string detail) => Error.Of(
        BadAnswerCode, "ハブの応答を読み取れません。", "The hub's answer cannot be read.", detail);

    internal static Error NoClaim(string detail) => Error.Of(
        NoClaimCode, "クレームコードがありません。", "There is no claim code.", detail);
}
