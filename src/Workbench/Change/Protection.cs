namespace Yuimori.Workbench.Change;

/// <summary>Which words of a field protect more than others.</summary>
internal static class Protection
{
    public const string Transport = "transport";
    public const string Messages = "messages";
    public const string State = "state";

    private static readonly Dictionary<string, string[]> Order = new(StringComparer.Ordinal)
    {
        [Transport] = ["unstated", "none", "link-encryption", "tls", "mutual-tls"],
        [Messages] = ["unstated", "none", "signed"],
        [State] = ["planned", "implemented", "verified"],
    };

    /// <summary>Whether a change of a field takes protection away.</summary>
    public static bool IsLost(FieldChange change) =>
        Order.TryGetValue(change.Name, out var words)
        && Rank(words, change.After) < Rank(words, change.Before);

    // The first two of a line or a message are the same: what is not stated counts as none.
    private static int Rank(string[] words, string? word)
    {
        var at = word is null ? -1 : Array.IndexOf(words, word);
        return words[0] == "unstated" ? Math.Max(at, 1) : at;
    }
}
