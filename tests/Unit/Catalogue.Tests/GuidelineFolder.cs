using Yuimori.Catalogue.Yaml;

namespace Yuimori.Catalogue.Tests;

/// <summary>A copy of the guideline that a test may break.</summary>
internal sealed class GuidelineFolder : IDisposable
{
    public GuidelineFolder()
    {
        var original = GuidelineCatalogue.DefaultDirectory;
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Root, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("guideline-").FullName;

    public static string RepositoryRoot
    {
        get
        {
            var at = new DirectoryInfo(AppContext.BaseDirectory);
            while (at is not null && !File.Exists(Path.Combine(at.FullName, "Yuimori.slnx"))) at = at.Parent;
            return at?.FullName ?? throw new InvalidOperationException("No Yuimori.slnx above the test");
        }
    }

    /// <summary>
    /// Replaces the first occurrence, which must be there: a sabotage that changes nothing proves nothing.
    /// </summary>
    public GuidelineFolder Replace(string file, string old, string changed)
    {
        var path = Path.Combine(Root, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"\"{old}\" is not in {file}");
        File.WriteAllText(path, text[..at] + changed + text[(at + old.Length)..]);
        return this;
    }

    public Checked<GuidelineCatalogue> Check() => GuidelineCatalogue.Check(Root);

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
