using System.Globalization;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;

namespace Yuimori.Initiation.InitialSetting.Hub;

/// <summary>
/// Why an enrolment was refused. The peer gets one text for every wrong code; the log gets the reason.
/// </summary>
public static class ClaimRefusals
{
    /// <summary>Code of the error of a claim that is wrong, used, expired or unknown.</summary>
    public const string RefusedCode = "F1-10";

    /// <summary>Code of the error of a component that must wait.</summary>
    public const string LockedCode = "F1-11";

    internal static Error Of(string why, ComponentId id) => Error.Of(
        RefusedCode,
        "クレームコードが正しくないか、使用済みか、期限切れです。",
        "The claim code is wrong, used or expired.",
        $"Enrolment of {id} refused: {why}");

    internal static Error Locked(TimeSpan wait)
    {
        var seconds = Math.Ceiling(wait.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        return Error.Of(
            LockedCode,
            $"誤ったコードが続いたため、{seconds}秒後にもう一度お試しください。",
            $"Too many wrong codes: try again in {seconds} s.");
    }
}
