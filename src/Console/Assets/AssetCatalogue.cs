using System.Collections.Frozen;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Yuimori.Workbench.Picture;

namespace Yuimori.Console.Assets;

/// <summary>The console's static files, embedded in this assembly.</summary>
public static class AssetCatalogue
{
    /// <summary>Path under which they are served.</summary>
    public const string Route = "/assets/";

    /// <summary>The style sheet of the picture (report, live map).</summary>
    public const string PictureSheet = "picture.css";

    private const string Prefix = "asset:";

    private static readonly FrozenDictionary<string, Asset> BySource = Load();

    private static readonly FrozenDictionary<string, Asset> ByServed =
        BySource.Values.ToFrozenDictionary(static asset => asset.Name, StringComparer.Ordinal);

    /// <summary>The address of a file, such as <c>/assets/site.1a2b3c4d5e.css</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file: a mistake in a page.</exception>
    public static string Url(string file) => Route + BySource[file].Name;

    /// <summary>The file served under a name; null when there is none.</summary>
    public static Asset? Find(string name) => ByServed.GetValueOrDefault(name);

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (File: name[Prefix.Length..], Bytes: Read(assembly, name)))
            .Append((File: PictureSheet, Bytes: Encoding.UTF8.GetBytes(PictureStyle.Css)))
            .ToFrozenDictionary(
                static file => file.File, static file => Make(file.File, file.Bytes), StringComparer.Ordinal);
    }

    private static byte[] Read(Assembly assembly, string resource)
    {
        using var stream = assembly.GetManifestResourceStream(resource)!;
        using var plain = new MemoryStream();
        stream.CopyTo(plain);
        return plain.ToArray();
    }

    private static Asset Make(string file, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        var name = Path.GetFileNameWithoutExtension(file) + "." + hash + Path.GetExtension(file);
        return new Asset(name, TypeOf(Path.GetExtension(file)), bytes, Compress(bytes));
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var brotli = new BrotliStream(output, CompressionLevel.SmallestSize)) brotli.Write(bytes);
        return output.ToArray();
    }

    private static string TypeOf(string extension) => extension switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => throw new InvalidOperationException($"No media type for {extension}"),
    };
}
