namespace Yuimori.Prevention.LogCollection;

/// <summary>Limits and times of F5.</summary>
public sealed record LogCollectionSettings
{
    /// <summary>
    /// Bytes of Events in one batch (one Event always fits). With base 64 and the signature it stays below the
    /// broker's packet limit, so that a site full of long Events is never stuck.
    /// </summary>
    public int BatchBytesMax { get; init; } = 96 * 1024;

    /// <summary>
    /// How long a batch waits for more Events; keeps a busy gateway from sending one signature for each.
    /// </summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Wait after a batch was refused; stops a gateway and a hub that disagree from spinning.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// At most one <c>F5.forwarded</c> for each gateway in this time; the hub's Journal is not for counting.
    /// </summary>
    public TimeSpan ForwardedEvery { get; init; } = TimeSpan.FromSeconds(30);
}
