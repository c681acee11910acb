namespace Yuimori.Catalogue.Yaml;

/// <summary>
/// Reads one YAML 1.2 document into nodes that keep their place. Strict on purpose: no anchors and aliases (a
/// "billion laughs" cannot be written), no tags, no second document, no key twice, no key that is not text.
/// </summary>
public static class YamlReader
{
    /// <summary>Reads a file. A missing or unreadable file is a problem like any other.</summary>
    /// <param name="path">The file; also its name in problems.</param>
    /// <param name="limits">Limits; the defaults when null.</param>
    public static Checked<YamlNode> ReadFile(string path, YamlLimits? limits = null)
    {
        limits ??= YamlLimits.Default;
        if (string.IsNullOrEmpty(path)) return Unreadable(path, limits, "no file name");
        try
        {
            return Read(ReadAtMost(path, limits.BytesMax + 1), path, limits);
        }
        catch (IOException e)
        {
            return Unreadable(path, limits, Reason(e, path));
        }
        catch (UnauthorizedAccessException e)
        {
            return Unreadable(path, limits, Reason(e, path));
        }
    }

    private static Checked<YamlNode> Unreadable(string path, YamlLimits limits, string reason)
    {
        var problems = new YamlProblems(path, limits);
        problems.Add(
            "YAML-00", YamlPosition.Start, new("ファイルを読めません。", "The file cannot be read."),
            reason, new("読み取りできるファイル", "a readable file"));
        return Checked<YamlNode>.Bad(problems.List);
    }

    /// <summary>Reads a text that is already in memory.</summary>
    /// <param name="bytes">UTF-8, with or without a byte order mark.</param>
    /// <param name="name">The file's name in problems.</param>
    /// <param name="limits">Limits; the defaults when null.</param>
    public static Checked<YamlNode> Read(ReadOnlySpan<byte> bytes, string name, YamlLimits? limits = null)
    {
        limits ??= YamlLimits.Default;
        if (limits.DepthMax is < 1 or > 128)
            throw new ArgumentOutOfRangeException(nameof(limits), limits.DepthMax, "DepthMax is 1 to 128");
        var problems = new YamlProblems(name, limits);
        var text = YamlText.Decode(bytes, limits, problems);
        var root = text is null ? null : new YamlTreeBuilder(text, limits, problems).Build();
        return root is not null && problems.List.Count == 0
            ? Checked<YamlNode>.Ok(root)
            : Checked<YamlNode>.Bad(problems.List.OrderBy(p => p.Position));
    }

    private static byte[] ReadAtMost(string path, int bytesMax)
    {
        using var stream = File.OpenRead(path);
        using var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (memory.Length < bytesMax && (read = stream.Read(buffer)) > 0) memory.Write(buffer, 0, read);
        return memory.ToArray();
    }

    private static string Reason(Exception e, string path) => e switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file",
        _ when Directory.Exists(path) => "a folder",
        UnauthorizedAccessException => "permission denied",
        _ => e.GetType().Name,
    };
}
