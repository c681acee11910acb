using Yuimori.Kernel.Results;

namespace Yuimori.Trust.Journal;

/// <summary>What a host may set on its Journal.</summary>
public sealed record JournalOptions
{
    /// <summary>
    /// The least time between two heads that are appended to the <c>checkpoints</c> file beside the database. Zero:
    /// every one. Five minutes keeps the file of a busy year below 30 MB; what was cut off since the last head is seen
    /// only by whoever has a later checkpoint.
    /// </summary>
    public TimeSpan HeadInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Told every failed commit and every head that could not be kept, on the writer's thread; the host logs it and
    /// raises its alarm. Null: only the callers learn of a failed commit.
    /// </summary>
    public Action<Error>? OnFailure { get; init; }
}
