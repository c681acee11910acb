namespace Yuimori.Prevention.LogCollection;

/// <summary>Verifies the whole Journal from its bytes on disk: every record, the tree, the signed head.</summary>
public interface IJournalVerifier
{
    /// <summary>Reads everything again; a damaged file is a finding, not an exception.</summary>
    ValueTask<JournalFinding> VerifyAsync(CancellationToken cancellation);
}

/// <summary>What a verification found.</summary>
/// <param name="Size">Records verified or expected.</param>
/// <param name="Root">The tree's root over them, as text; null when it could not be computed.</param>
/// <param name="BadIndex">The first bad record; null when every one is good or the fault lies elsewhere.</param>
/// <param name="Problem">What is wrong, for the log; null when nothing is.</param>
public sealed record JournalFinding(long Size, string? Root, long? BadIndex, string? Problem)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsGood => Problem is null && BadIndex is null;
}
