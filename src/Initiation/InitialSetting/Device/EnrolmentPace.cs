namespace Yuimori.Initiation.InitialSetting.Device;

/// <summary>
/// How long to wait before the next attempt: a fleet that starts at once after a power cut must not come back as one
/// wave, and nobody ever gives up, since nobody may come by to restart it.
/// </summary>
internal sealed class EnrolmentPace(Random random)
{
    /// <summary>30 s; a hub that was away is found again soon enough for a person who waits for it.</summary>
    internal static readonly TimeSpan NetworkMax = TimeSpan.FromSeconds(30);

    /// <summary>1 minute: a server that answers "in a year" must not put a device out of use.</summary>
    internal static readonly TimeSpan RetryAfterMax = TimeSpan.FromMinutes(1);

    /// <summary>
    /// 5 minutes for the same refused code: the hub locks a component out for longer with each wrong code, and would
    /// then refuse the renewed one as well.
    /// </summary>
    internal static readonly TimeSpan Refused = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan NetworkMin = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan RetryAfterMin = TimeSpan.FromSeconds(1);

    private int _failures;

    /// <summary>The wait after a failed attempt.</summary>
    internal TimeSpan After(EnrolmentFailure failure)
    {
        switch (failure.Error.Code)
        {
            case EnrolmentErrors.NotReadyCode:
                _failures = 0;
                return Jittered(Clamp(failure.RetryAfter ?? TimeSpan.FromSeconds(5)));
            case EnrolmentErrors.ClaimRefusedCode:
            case EnrolmentErrors.NoClaimCode:
                return Jittered(Refused);
            default:
                var full = NetworkMin * Math.Pow(2, Math.Min(_failures, 20));
                _failures++;
                return Jittered(full < NetworkMax ? full : NetworkMax);
        }
    }

    private static TimeSpan Clamp(TimeSpan asked) =>
        asked < RetryAfterMin ? RetryAfterMin : asked > RetryAfterMax ? RetryAfterMax : asked;

    // Between all and one and a half of it: never earlier than the hub asked for.
    private TimeSpan Jittered(TimeSpan wait) => wait * (1 + (random.NextDouble() / 2));
}
