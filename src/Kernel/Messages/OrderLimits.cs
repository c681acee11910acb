namespace Yuimori.Kernel.Messages;

/// <summary>Limits of a control order, the same for whoever writes, signs, accepts or obeys one.</summary>
public static class OrderLimits
{
    /// <summary>
    /// 3,600 seconds: a Controller that was lost or stolen decides nothing for longer than an hour; one that lives
    /// renews in time.
    /// </summary>
    public const int HoldSecondsMax = 3600;

    /// <summary>64 characters: values and reasons are words of the System file, and stand in every Event.</summary>
    public const int WordLengthMax = 64;

    /// <summary>
    /// 60 seconds between signing and last acceptance; a signed order that somebody kept back does not work later.
    /// </summary>
    public const int LifeSecondsMax = 60;
}
