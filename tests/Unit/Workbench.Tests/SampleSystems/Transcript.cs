using System.Text;

namespace Yuimori.Workbench.Tests.SampleSystems;

/// <summary>A table of a source, written down cell by cell, and the source's own text where it is at hand.</summary>
internal static class Transcript
{
    private static string Folder => Path.Combine(Samples.Root, "tests", "Unit", "Workbench.Tests", "SampleSystems");

    /// <summary>The rows, the heading first.</summary>
    public static IReadOnlyList<string[]> Rows(string name) =>
        [.. File.ReadAllLines(Path.Combine(Folder, name)).Select(l => l.Split('\t'))];

    /// <summary>Without spaces and line breaks, which the source sets by the width of its columns; one form a letter.</summary>
    public static string Plain(string text) =>
        string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c)));

    /// <summary>A source's text in <see cref="Plain"/> form, or null, said aloud, where the copies are absent.</summary>
    public static string? Source(string prefix)
    {
        var folder = Path.Combine(Samples.Root, "..", "shared", "sources");
        var path = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, prefix + "*.txt").FirstOrDefault() : null;
        if (path is not null) return Plain(File.ReadAllText(path));
        TestContext.Current.SendDiagnosticMessage("not checked: foreign files absent");
        return null;
    }
}
