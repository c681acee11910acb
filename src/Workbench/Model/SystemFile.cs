using System.Security.Cryptography;
using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Model.Checking;
using Yuimori.Workbench.Model.Raw;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model;

/// <summary>Reads System files. Every problem is reported, with its place; no text makes it throw.</summary>
public static class SystemFile
{
    /// <summary>First part of the codes of its problems.</summary>
    public const string CodePrefix = "SYS";

    /// <summary>
    /// 32 MiB and two million nodes: a System of 10,000 Components and 20,000 Links takes a third of it. Stops a file
    /// that fills memory all the same.
    /// </summary>
    private static readonly YamlLimits Limits = new() { BytesMax = 32 * 1024 * 1024, NodesMax = 2_000_000 };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file, also its name in problems; a missing file is a problem like any other.</param>
    public static Checked<SystemModel> Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = ReadBounded(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The YAML reader words why the file cannot be read.
            return Checked<SystemModel>.Bad(YamlReader.ReadFile(path, Limits).Problems);
        }

        return Parse(bytes, path);
    }

    /// <summary>Reads a text that is already in memory.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="path">Its name in problems; relative paths in it start from its folder.</param>
    public static Checked<SystemModel> Parse(ReadOnlySpan<byte> bytes, string path)
    {
        var yaml = YamlReader.Read(bytes, path, Limits);
        if (!yaml.IsOk) return Checked<SystemModel>.Bad(yaml.Problems);
        var problems = new YamlProblems(path, Limits);
        var context = new ReadContext(problems, CodePrefix);
        var source = new SourceFile(path, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        if (!VersionIsKnown(yaml.Value, context)) return Bad(problems);
        if (!RawSystem.Shape.TryRead(yaml.Value, context, out var raw)) return Bad(problems);
        var model = SystemChecker.Check(raw, source, context);
        return problems.List.Count == 0 ? Checked<SystemModel>.Ok(model) : Bad(problems);
    }

    /// <summary>A file of another version is refused for that alone: its keys may rightly differ.</summary>
    private static bool VersionIsKnown(YamlNode root, ReadContext context) =>
        root is not YamlMapping map || map["yuimori"] is not YamlScalar version
        || new VersionShape(RawSystem.Version).TryRead(version, context, out _);

    private static Checked<SystemModel> Bad(YamlProblems problems) =>
        Checked<SystemModel>.Bad(problems.List.OrderBy(p => p.Position));

    // One byte more than allowed is enough for the reader to refuse; a device file or a huge one must not fill memory.
    private static byte[] ReadBounded(string path)
    {
        using var stream = File.OpenRead(path);
        using var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (memory.Length <= Limits.BytesMax && (read = stream.Read(buffer)) > 0)
            memory.Write(buffer, 0, read);
        return memory.ToArray();
    }
}
