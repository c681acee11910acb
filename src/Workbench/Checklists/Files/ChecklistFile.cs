using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Checklists.Files;

/// <summary>
/// Reads and writes <c>x.checklists.yaml</c>, which stands beside <c>x.system.yaml</c> and holds the answers. Equal
/// answers give equal bytes, so that a history shows what changed.
/// </summary>
public static class ChecklistFile
{
    /// <summary>First part of the codes of its problems.</summary>
    public const string CodePrefix = "ANSWER";

    private const int OtherSystem = 20;
    private const int Twice = 21;

    /// <summary>
    /// 32 MiB and two million nodes, more than a System file: some 100,000 answers fit, and a file that fills memory
    /// does not.
    /// </summary>
    public static YamlLimits Limits { get; } =
        YamlLimits.Default with { BytesMax = 32 * 1024 * 1024, NodesMax = 2_000_000 };

    /// <summary>The answers of a System file: <c>home.system.yaml</c> has <c>home.checklists.yaml</c>.</summary>
    public static string PathBeside(string systemPath)
    {
        const string suffix = ".system.yaml";
        var stem = systemPath.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
            ? systemPath[..^suffix.Length]
            : Path.ChangeExtension(systemPath, null);
        return stem + ".checklists.yaml";
    }

    /// <summary>Reads a file; no file is no answers, since nobody has answered yet.</summary>
    /// <param name="path">The file, also its name in problems.</param>
    /// <param name="system">Id of the System that it must belong to.</param>
    public static Checked<ChecklistAnswers> Read(string path, string system)
    {
        if (!File.Exists(path) && !Directory.Exists(path)) return Checked<ChecklistAnswers>.Ok(ChecklistAnswers.None);
        try
        {
            return Parse(ReadBounded(path), path, system);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The YAML reader words why the file cannot be read.
            return Checked<ChecklistAnswers>.Bad(YamlReader.ReadFile(path, Limits).Problems);
        }
    }

    /// <summary>Reads a text that is already in memory.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="path">Its name in problems.</param>
    /// <param name="system">Id of the System that it must belong to.</param>
    public static Checked<ChecklistAnswers> Parse(ReadOnlySpan<byte> bytes, string path, string system)
    {
        var yaml = YamlReader.Read(bytes, path, Limits);
        if (!yaml.IsOk) return Checked<ChecklistAnswers>.Bad(yaml.Problems);
        var problems = new YamlProblems(path, Limits);
        var context = new ReadContext(problems, CodePrefix);
        if (yaml.Value is YamlMapping map && map["yuimori-checklists"] is YamlScalar version
            && !new VersionShape(RawAnswers.Version).TryRead(version, context, out _)) return Bad(problems);
        if (!RawAnswers.Shape.TryRead(yaml.Value, context, out var raw)) return Bad(problems);
        var answers = Build(raw, system, context);
        return problems.List.Count == 0
            ? Checked<ChecklistAnswers>.Ok(answers.As(VersionOf(bytes)))
            : Bad(problems);
    }

    /// <summary>The text of a file: equal answers give equal text.</summary>
    public static string Text(ChecklistAnswers answers, string system) => ChecklistFileWriter.Text(answers, system);

    /// <summary>
    /// Writes a file in one step: a crash or a full disk leaves the old file or the new one, never half of one.
    /// Refused when the file is no longer the one that the answers were read from.
    /// </summary>
    /// <returns>The answers as they now stand in the file.</returns>
    public static Result<ChecklistAnswers> Save(string path, ChecklistAnswers answers, string system)
    {
        var temporary = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}.tmp");
        var bytes = Encoding.UTF8.GetBytes(ChecklistFileWriter.Text(answers, system));
        if (Parse(bytes, path, system) is { IsOk: false } unreadable) return Unreadable(path, unreadable.Problems[0]);
        try
        {
            var now = File.Exists(path) ? VersionOf(File.ReadAllBytes(path)) : "";
            if (now != answers.Version) return Moved(path);

            // What a crash left there may be a planted link: never write into it.
            File.Delete(temporary);
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            return answers.As(VersionOf(bytes));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Error.Of(
                $"{CodePrefix}-30", $"{path} に書けません。元の内容はそのままです：{e.Message}",
                $"{path} cannot be written; what was there is unchanged: {e.Message}");
        }
    }

    /// <summary>What nobody could open again, by its size say, must not replace what is there.</summary>
    private static Error Unreadable(string path, YamlProblem problem) => Error.Of(
        $"{CodePrefix}-32", $"{path} に書けません。元の内容はそのままです：{problem.Text.Ja}",
        $"{path} cannot be written; what was there is unchanged: {problem.Text.En}");

    private static Error Moved(string path) => Error.Of(
        $"{CodePrefix}-31", $"{path} は、読み込んだ後に別の人が変えています。読み直してから、もう一度答えてください。",
        $"{path} was changed by somebody else since it was read; read it again, then answer again.");

    private static ChecklistAnswers Build(RawAnswers raw, string system, ReadContext context)
    {
        if (raw.System.Value != system)
        {
            context.Add(
                OtherSystem, raw.System.Position, new("別のシステムの回答です。", "The answers belong to another System."),
                raw.System.Value, new($"{system}（システムファイルのID）", $"{system}, the id in the System file"));
        }

        var entries = new List<AnswerEntry>();
        var seen = new HashSet<(string, string)>();
        foreach (var place in raw.Answers ?? [])
        {
            foreach (var answer in place.Value)
            {
                entries.Add(Entry(answer, place.Key.Value));
                if (seen.Add((answer.Item.Value, place.Key.Value))) continue;
                context.Add(
                    Twice, answer.Item.Position, new("同じ項目に2回答えています。", "The item is answered twice."),
                    $"{answer.Item.Value} {place.Key.Value}",
                    new("項目と構成要素ごとに1つの回答", "one answer for an item and Component"));
            }
        }

        return ChecklistAnswers.None.With(entries);
    }

    private static AnswerEntry Entry(RawAnswer raw, string at) => new()
    {
        Item = raw.Item.Value,
        At = at,
        Answer = raw.Answer.Value,
        By = raw.By?.Value,
        On = raw.On?.Value,
        Note = raw.Note?.Value,
        Evidence = [.. (raw.Evidence ?? []).Select(e => e.Value)],
        Review = raw.Review.Value,
        Position = raw.Position,
    };

    private static string VersionOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static Checked<ChecklistAnswers> Bad(YamlProblems problems) =>
        Checked<ChecklistAnswers>.Bad(problems.List.OrderBy(p => p.Position));

    // One byte more than allowed is enough for the reader to refuse; a device file must not fill memory.
    private static byte[] ReadBounded(string path)
    {
        using var stream = File.OpenRead(path);
        using var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (memory.Length <= Limits.BytesMax && (read = stream.Read(buffer)) > 0) memory.Write(buffer, 0, read);
        return memory.ToArray();
    }
}
