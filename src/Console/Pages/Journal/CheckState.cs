using Yuimori.Console.Web;

namespace Yuimori.Console.Pages.Journal;

/// <summary>Where a verification of the whole Journal stands.</summary>
public sealed record CheckState
{
    /// <summary>Whether this hub can verify its Journal.</summary>
    public bool IsAvailable { get; init; }

    /// <summary>Whether one runs now.</summary>
    public bool IsRunning { get; init; }

    /// <summary>Whether the last one broke before it had a result.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Records when it started.</summary>
    public long Size { get; init; }

    /// <summary>Records done.</summary>
    public long Done { get; init; }

    /// <summary>When it started.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>What it found; null: it has not ended.</summary>
    public JournalVerification? Result { get; init; }

    /// <summary>Done, in whole percent.</summary>
    public int Percent => Size == 0 ? 0 : (int)Math.Clamp(100 * Done / Size, 0, 100);
}
