using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Exchange.Foreign;

/// <summary>
/// Reads the bytes of another tool's file into a tree: XML, JSON or YAML, by what its first character says.
/// </summary>
internal static class ForeignFile
{
    /// <summary>Reads a file; one that is missing, unreadable or too large is a problem like any other.</summary>
    public static Checked<ForeignMap> Read(string path) => ReadBytes(path) is { Value: { } bytes }
        ? Parse(bytes, path)
        : Unreadable<ForeignMap>(path);

    /// <summary>At most one byte more than is allowed, or null and why: a device file must not fill memory.</summary>
    public static (byte[]? Value, string Why) ReadBytes(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var memory = new MemoryStream();
            var buffer = new byte[64 * 1024];
            int read;
            while (memory.Length <= ForeignLimits.BytesMax && (read = stream.Read(buffer)) > 0)
                memory.Write(buffer, 0, read);
            return (memory.ToArray(), "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (null, e.GetType().Name);
        }
    }

    /// <summary>The YAML reader words why a file cannot be read.</summary>
    public static Checked<T> Unreadable<T>(string path)
        where T : class => Checked<T>.Bad(YamlReader.ReadFile(path).Problems);

    /// <summary>Reads bytes that are in memory.</summary>
    public static Checked<ForeignMap> Parse(byte[] bytes, string name)
    {
        var problems = new ForeignProblems(name);
        if (bytes.Length > ForeignLimits.BytesMax)
            return TooLarge(problems, ForeignLimits.BytesMax);
        var first = FirstSign(bytes);
        if (first == '<') return Root(XmlTree.Read(bytes, problems), problems);
        if (ForeignText.ToUtf8(bytes, problems) is not { } utf8) return problems.Bad<ForeignMap>();
        if (first is '{' or '[') return Root(JsonTree.Read(utf8, problems), problems);
        if (utf8.Length > ForeignLimits.YamlBytesMax) return TooLarge(problems, ForeignLimits.YamlBytesMax);
        var yaml = new List<YamlProblem>();
        var root = YamlTree.Read(utf8, problems, yaml);
        return yaml.Count > 0 ? Checked<ForeignMap>.Bad(yaml) : Root(root, problems);
    }

    private static Checked<ForeignMap> Root(ForeignNode? root, ForeignProblems problems)
    {
        if (problems.Any) return problems.Bad<ForeignMap>();
        if (root is ForeignMap map) return Checked<ForeignMap>.Ok(map);
        problems.Add(
            ForeignProblems.WrongForm, root?.Position ?? YamlPosition.Start,
            new("ファイルの一番外側が「キー: 値」のまとまりではありません。", "The outermost of the file is no group of keys."), "",
            new("OTM・Threat Dragon・Threagile・TM7・CycloneDXのファイル",
                "a file of OTM, Threat Dragon, Threagile, TM7 or CycloneDX"));
        return problems.Bad<ForeignMap>();
    }

    private static Checked<ForeignMap> TooLarge(ForeignProblems problems, int max)
    {
        LocalisedText expected = new($"{max / (1024 * 1024)} MiB以下", $"at most {max / (1024 * 1024)} MiB");
        problems.Add(
            ForeignProblems.TooLarge, YamlPosition.Start,
            new("ファイルが大きすぎます。", "The file is too large."), $"> {max} bytes", expected);
        return problems.Bad<ForeignMap>();
    }

    /// <summary>The first character that is no space or byte order mark, also of UTF-16.</summary>
    private static char FirstSign(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (b is 0xEF or 0xBB or 0xBF or 0xFF or 0xFE or 0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
                continue;
            return (char)b;
        }

        return '\0';
    }
}
