using System.Globalization;
using System.Text;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Sheet.Files;

/// <summary>
/// Reads and writes <c>x.sheet.yaml</c>, which stands beside <c>x.system.yaml</c> and holds what people add to the
/// sheet. Equal content gives equal bytes, one answer a line, so that a history shows what changed.
/// </summary>
public static class SheetFile
{
    /// <summary>First part of the codes of its problems.</summary>
    public const string CodePrefix = "SHEET";

    /// <summary>
    /// 32 MiB and two million nodes, more than a System file: ten products with ten thousand rows fit, and a file that
    /// fills memory still does not.
    /// </summary>
    public static YamlLimits Limits { get; } =
        YamlLimits.Default with { BytesMax = 32 * 1024 * 1024, NodesMax = 2_000_000 };

    /// <summary>The sheet file of a System file: <c>home.system.yaml</c> has <c>home.sheet.yaml</c>.</summary>
    public static string PathBeside(string systemPath)
    {
        const string suffix = ".system.yaml";
        var stem = systemPath.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
            ? systemPath[..^suffix.Length]
            : Path.ChangeExtension(systemPath, null);
        return stem + ".sheet.yaml";
    }

    /// <summary>Reads a file; no file is an empty sheet, since nobody has answered yet.</summary>
    /// <param name="path">The file, also its name in problems.</param>
    /// <param name="system">Id of the System that it must belong to.</param>
    public static Checked<SheetAnswers> Read(string path, string system) =>
        File.Exists(path) || Directory.Exists(path)
            ? Build(YamlReader.ReadFile(path, Limits), path, system)
            : Checked<SheetAnswers>.Ok(SheetAnswers.None);

    /// <summary>Reads a text that is already in memory.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="path">Its name in problems.</param>
    /// <param name="system">Id of the System that it must belong to.</param>
    public static Checked<SheetAnswers> Parse(ReadOnlySpan<byte> bytes, string path, string system) =>
        Build(YamlReader.Read(bytes, path, Limits), path, system);

    /// <summary>The text of a sheet file.</summary>
    public static string Write(SheetAnswers answers, string system) => new SheetFileWriter(answers, system).Text();

    /// <summary>
    /// Writes a file in one step: a crash or a full disk leaves the old file or the new one, never half of one.
    /// </summary>
    public static Result<Unit> Save(string path, SheetAnswers answers, string system)
    {
        var temporary = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(Encoding.UTF8.GetBytes(Write(answers, system)));
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            return Unit.Value;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(temporary)) File.Delete(temporary);
            return Error.Of(
                $"{CodePrefix}-30", $"{path} に書けません。元の内容はそのままです：{e.Message}",
                $"{path} cannot be written; what was there is unchanged: {e.Message}");
        }
    }

    private static Checked<SheetAnswers> Build(Checked<YamlNode> yaml, string path, string system)
    {
        if (!yaml.IsOk) return Checked<SheetAnswers>.Bad(yaml.Problems);
        var problems = new YamlProblems(path, Limits);
        var context = new ReadContext(problems, CodePrefix);
        if (yaml.Value is YamlMapping map && map["yuimori-sheet"] is YamlScalar version
            && !new VersionShape(RawSheet.Version).TryRead(version, context, out _)) return Bad(problems);
        if (!RawSheet.Shape.TryRead(yaml.Value, context, out var raw)) return Bad(problems);
        var answers = new SheetFileBuilder(context, system).Build(raw);
        return problems.List.Count == 0 ? Checked<SheetAnswers>.Ok(answers) : Bad(problems);
    }

    private static Checked<SheetAnswers> Bad(YamlProblems problems) =>
        Checked<SheetAnswers>.Bad(problems.List.OrderBy(p => p.Position));
}
