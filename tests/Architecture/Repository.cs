using System.Collections.Immutable;

namespace Yuimori.Architecture.Tests;

/// <summary>
/// The tracked text files of the repository by path. A rule reads this and nothing else, so that a test can plant a
/// violation in a copy and see the rule find it.
/// </summary>
internal sealed record Repository(ImmutableSortedDictionary<string, string> Files)
{
    private static readonly string[] Skipped = ["artifacts", "bin", "obj", "node_modules", ".git", "vendor", "TestResults"];
    private static readonly string[] Read = [".cs", ".razor", ".csproj", ".yaml", ".md", ".txt", ".props", ".css", ".js"];
    private static readonly Lazy<Repository> Loaded = new(static () => Load(FindRoot()));

    public static Repository Real => Loaded.Value;

    public Repository With(string path, string text) => this with { Files = Files.SetItem(path, text) };

    public Repository Without(string prefix) => this with
    {
        Files = Files.RemoveRange(Files.Keys.Where(k => k.StartsWith(prefix, StringComparison.Ordinal))),
    };

    public IEnumerable<KeyValuePair<string, string>> Under(string prefix, params string[] extensions) =>
        Files.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal)
            && extensions.Any(e => f.Key.EndsWith(e, StringComparison.Ordinal)));

    public bool HasAny(string prefix) => Files.Keys.Any(k => k.StartsWith(prefix, StringComparison.Ordinal));

    public static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Yuimori.slnx")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("Yuimori.slnx is not above the test's folder");
    }

    private static Repository Load(string root)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Collect(root, root, files);
        return new Repository(files.ToImmutable());
    }

    private static void Collect(string root, string folder, ImmutableSortedDictionary<string, string>.Builder files)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            if (!Read.Contains(Path.GetExtension(file))) continue;
            files[Path.GetRelativePath(root, file).Replace('\\', '/')] = File.ReadAllText(file);
        }

        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            if (!Skipped.Contains(Path.GetFileName(child)) && !Path.GetFileName(child).StartsWith('.'))
            {
                Collect(root, child, files);
            }
        }
    }
}
