using Yuimori.Kernel.Results;

namespace Yuimori.Workbench.Starting;

/// <summary>Copies a sample to where a person wants to work on it.</summary>
public static class SampleCopier
{
    private const string SchemaLine = "# yaml-language-server:";

    /// <summary>
    /// Copies a System file and what belongs to it. Files that carry its name, such as its answers, take the new one;
    /// the others keep theirs, since the System file names them. Nothing is ever overwritten.
    /// </summary>
    /// <param name="sample">What to copy.</param>
    /// <param name="target">The new System file.</param>
    /// <returns>The files written, or an error; then nothing was written.</returns>
    public static Result<IReadOnlyList<string>> Copy(Sample sample, string target)
    {
        if (!target.EndsWith(SampleLibrary.Ending, StringComparison.Ordinal)
            || SampleLibrary.BaseOf(target).Length == 0)
        {
            return Error.Of(
                "SMP-02", $"「{target}」：ファイル名は {SampleLibrary.Ending} で終わる必要があります（例：my-home{SampleLibrary.Ending}）。",
                $"\"{target}\": the name must end in {SampleLibrary.Ending}, as in my-home{SampleLibrary.Ending}.");
        }

        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(target))!;
            List<(string From, string To)> files =
            [
                (sample.Path, target),
                .. sample.Companions.Select(c => (c, Path.Combine(folder, NewName(c, sample, target)))),
            ];
            if (files.Find(f => File.Exists(f.To)) is { To: { } taken })
            {
                return Error.Of(
                    "SMP-03", $"{taken} がすでにあります。上書きはしません。", $"{taken} exists already and is not overwritten.");
            }

            Directory.CreateDirectory(folder);
            WriteNew(target, WithoutSchemaLine(File.ReadAllText(sample.Path)));
            foreach (var (from, to) in files.Skip(1)) File.Copy(from, to, overwrite: false);
            return files.Select(f => f.To).ToList();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Error.Of("SMP-04", $"{target} に書けません：{e.Message}", $"{target} cannot be written: {e.Message}");
        }
    }

    private static string NewName(string companion, Sample sample, string target)
    {
        var name = Path.GetFileName(companion);
        var own = SampleLibrary.BaseOf(sample.Path) + ".";
        return name.StartsWith(own, StringComparison.Ordinal)
            ? SampleLibrary.BaseOf(target) + "." + name[own.Length..] : name;
    }

    /// <summary>The line that tells editors where the schema stands holds only inside of the repository.</summary>
    private static string WithoutSchemaLine(string text)
    {
        if (!text.StartsWith(SchemaLine, StringComparison.Ordinal)) return text;
        var rest = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        return rest.StartsWith("#\n", StringComparison.Ordinal) ? rest[2..] : rest;
    }

    private static void WriteNew(string path, string text)
    {
        using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
        file.Write(text);
    }
}
