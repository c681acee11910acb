namespace Yuimori.Cli.Design;

/// <summary>Where the snapshot of a System file stands.</summary>
internal static class SnapshotPath
{
    /// <summary><c>home.system.yaml</c> → <c>home.snapshot.json</c>, in the same folder.</summary>
    public static string Beside(string file)
    {
        const string ending = ".system.yaml";
        var stem = file.EndsWith(ending, StringComparison.Ordinal) ? file[..^ending.Length] : file;
        return stem + ".snapshot.json";
    }
}
