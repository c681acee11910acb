using System.Collections.Frozen;
using System.Reflection;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Pages.Design.Drafts;

/// <summary>What a new draft may start from: nothing, an outline, a sample, the System that runs.</summary>
internal sealed class DraftStarts(ConsoleSystem system)
{
    /// <summary>Nothing.</summary>
    public const string Empty = "empty";

    private const string Outline = "outline";
    private const string Running = "running";
    private const string SamplePrefix = "sample:";

    private static readonly Lazy<FrozenDictionary<string, string>> SampleFiles = new(static () => FindSamples());

    private readonly Lazy<IReadOnlyList<(string Word, LocalisedText Text)>> _samples = new(static () =>
        [.. SampleFiles.Value.OrderBy(static s => s.Key, StringComparer.Ordinal).Select(Named)]);

    /// <summary>The choices.</summary>
    public IReadOnlyList<(string Word, LocalisedText Text)> All =>
    [
        (Empty, DraftText.Empty), (Outline, DraftText.Outline),
        .. system.Model is null ? [] : new[] { (Running, DraftText.CopyRunning) },
        .. _samples.Value,
    ];

    /// <summary>Makes a draft's files from a choice.</summary>
    public async Task<Result<DraftFile>> CreateAsync(
        DesignWorkspace drafts, DraftName name, string word, CancellationToken cancellation)
    {
        if (word == Empty) return await drafts.CreateAsync(name, "", cancellation);
        if (word == Outline) return await drafts.CreateAsync(name, OutlineText(), cancellation);
        var path = word == Running ? system.Model?.Source.Path
            : word.StartsWith(SamplePrefix, StringComparison.Ordinal) ? SampleFiles.Value.GetValueOrDefault(word[SamplePrefix.Length..])
            : null;
        return path is null
            ? Error.Of("DRAFT-22", "その作り方はありません。", "There is nothing of that name to start from.")
            : await drafts.CopyAsync(name, path, cancellation);
    }

    private static (string Word, LocalisedText Text) Named(KeyValuePair<string, string> sample)
    {
        var read = SystemFile.Read(sample.Value);
        var name = read.IsOk ? read.Value.Name : LocalisedText.Same(sample.Key);
        return (SamplePrefix + sample.Key, new(DraftText.Sample(name.Ja).Ja, DraftText.Sample(name.En).En));
    }

    private static FrozenDictionary<string, string> FindSamples()
    {
        var folder = new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "samples"));
        return folder.Exists
            ? folder.EnumerateFiles("*.system.yaml", SearchOption.AllDirectories).ToFrozenDictionary(
                f => Path.GetRelativePath(folder.FullName, f.FullName)[..^".system.yaml".Length].Replace('\\', '/'),
                static f => f.FullName,
                StringComparer.Ordinal)
            : FrozenDictionary<string, string>.Empty;
    }

    private static string OutlineText()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("draft:outline")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
