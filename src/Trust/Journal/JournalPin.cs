namespace Yuimori.Trust.Journal;

/// <summary>What a verifier already knows of a Journal. The more it knows, the less an insider can rewrite.</summary>
public sealed record JournalPin
{
    /// <summary>
    /// The key that must have signed (<c>name+hash+base64</c>). Null: the key that the file itself names is used, and
    /// then whoever made the whole file anew, key and all, is not found out.
    /// </summary>
    public string? VerifierKey { get; init; }

    /// <summary>Signed checkpoints kept from before: the Journal must contain what they cover, unchanged.</summary>
    public IReadOnlyList<string> Checkpoints { get; init; } = [];

    /// <summary>The checkpoints in the text of a <c>checkpoints</c> file, or of a single note.</summary>
    public static IReadOnlyList<string> SplitCheckpoints(string text) =>
        HeadsFile.Split(text.EndsWith("\n\n", StringComparison.Ordinal) ? text : text.TrimEnd('\n') + "\n\n");
}
