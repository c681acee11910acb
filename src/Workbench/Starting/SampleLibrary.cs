using Yuimori.Kernel.Results;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Starting;

/// <summary>The samples beside the program: one folder each, with one System file in it.</summary>
public static class SampleLibrary
{
    /// <summary>The sample that holds next to nothing: where a System of one's own begins.</summary>
    public const string EmptyId = "empty";

    // 200 folders; stops a wrong folder (a home directory, say) from being read to its end.
    private const int FoldersMax = 200;

    // 20 files; stops a folder that is no sample's from being copied whole.
    private const int CompanionsMax = 20;

    /// <summary>The folder <c>samples</c> beside the running program.</summary>
    public static string DefaultDirectory => Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Every sample, by id. A folder without exactly one valid System file is left out.</summary>
    /// <param name="directory">The folder; <see cref="DefaultDirectory"/> when null.</param>
    /// <returns>The samples, or an error when the folder cannot be read.</returns>
    public static Result<IReadOnlyList<Sample>> List(string? directory = null)
    {
        directory ??= DefaultDirectory;
        try
        {
            return Directory.EnumerateDirectories(directory).Take(FoldersMax).Order(StringComparer.Ordinal)
                .Select(Read).OfType<Sample>().ToList();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Error.Of(
                "SMP-01", $"サンプルのフォルダー {directory} を読めません。",
                $"The folder of samples {directory} cannot be read.", e.Message);
        }
    }

    /// <summary>The name of a System file without its ending, such as <c>home</c>.</summary>
    internal static string BaseOf(string path)
    {
        var name = Path.GetFileName(path);
        return name.EndsWith(Ending, StringComparison.Ordinal) ? name[..^Ending.Length] : name;
    }

    /// <summary>How the name of a System file ends.</summary>
    internal const string Ending = ".system.yaml";

    private static Sample? Read(string folder)
    {
        var files = Directory.EnumerateFiles(folder).Take(CompanionsMax + 1).Order(StringComparer.Ordinal).ToList();
        var systems = files.Where(f => f.EndsWith(Ending, StringComparison.Ordinal)).ToList();
        if (files.Count > CompanionsMax || systems is not [var path]) return null;
        var model = SystemFile.Read(path);
        if (!model.IsOk) return null;
        return new Sample(
            Path.GetFileName(folder), model.Value.Name, model.Value.About, path, [.. files.Except(systems)]);
    }
}
