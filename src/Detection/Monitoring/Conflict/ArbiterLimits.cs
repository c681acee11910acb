namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>Limits of the arbiter.</summary>
public static class ArbiterLimits
{
    /// <summary>
    /// 64 undelivered notices a Controller; stops an offline Controller from filling the gateway's disk. Beyond it an
    /// older notice of the same order gives way; what happened stays in the Journal.
    /// </summary>
    public const int NoticesMax = 64;

    /// <summary>
    /// 16 ids of each Controller's newest orders: more than its client has on the way when a link breaks. A
    /// redelivery of one of them is answered and has no effect; anything older is a replay.
    /// </summary>
    public const int RecentMax = 16;

    /// <summary>
    /// 8 ids of the commands sent last for one decision: acknowledgements of older ones come too late to matter.
    /// </summary>
    public const int SentMax = 8;

    /// <summary>
    /// 30 seconds in which an actuator may obey a command; a command that somebody kept back does not work later.
    /// </summary>
    public const long CommandLifeMs = 30_000;

    /// <summary>First wait for an acknowledgement before a command or notice is sent again.</summary>
    public const long RetryFirstMs = 500;

    /// <summary>
    /// Longest wait between two tries, which go on for as long as the order stands. Stops an actuator that refuses
    /// or a dead link from being flooded. Less than <see cref="CommandLifeMs"/>, so some try is always in force.
    /// </summary>
    public const long RetryLastMs = 15_000;

    /// <summary>
    /// A clock that goes back by less than this is taken to stand still; by more, all times move with it, so that a
    /// clock once set wrongly can neither keep an order for ever nor end it early.
    /// </summary>
    public const long ClockSlackMs = 1_000;

    /// <summary>The wait after a number of tries: doubling from the first to the last.</summary>
    public static long RetryMs(int attempts) =>
        Math.Min(RetryLastMs, RetryFirstMs << Math.Clamp(attempts - 1, 0, 10));
}
