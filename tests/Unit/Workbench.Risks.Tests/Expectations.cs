using System.IO.Compression;
using System.Reflection;

namespace Yuimori.Workbench.Risks.Tests;

/// <summary>The expectation files; their README says where each comes from.</summary>
internal static class Expectations
{
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name));
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Where(static l => l[0] != '#').Select(static l => l.Split(' ')),
        ];
    }

    public static byte[] Bytes(string name)
    {
        using var unzipped = new GZipStream(Open(name), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        unzipped.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"{name} is not embedded");
}
