namespace Yuimori.Workbench.Lint;

/// <summary>The columns of a replay file.</summary>
internal static class ReplayColumns
{
    /// <summary>The column that every replay file has.</summary>
    public const string Time = "time";

    // 8 KiB; stops a file without line breaks from being read to its end.
    private const int HeaderCharactersMax = 8 * 1024;

    /// <summary>The names on its first line, or null when it cannot be read.</summary>
    public static IReadOnlyList<string>? Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            var buffer = new char[HeaderCharactersMax];
            var text = new string(buffer, 0, reader.ReadBlock(buffer));
            return [.. text.Split('\n')[0].TrimEnd('\r').Split(',').Select(c => c.Trim())];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
