using System.Reflection;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Starting;
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

    private static readonly Lazy<IReadOnlyList<Sample>> Samples = new(static () =>
        SampleLibrary.List() is { IsOk: true } found ? found.Value : []);

    /// <summary>The choices.</summary>
    public IReadOnlyList<(string Word, LocalisedText Text)> All =>
    [
        (Empty, DraftText.Empty), (Outline, DraftText.Outline),
        .. system.Model is null ? [] : new[] { (Running, DraftText.CopyRunning) },
        .. Samples.Value.Select(static s => (SamplePrefix + s.Id, Named(s))),
    ];

    /// <summary>Makes a draft's files from a choice.</summary>
    public async Task<Result<DraftFile>> CreateAsync(
        DesignWorkspace drafts, DraftName name, string word, CancellationToken cancellation)
    {
        if (word == Empty) return await drafts.CreateAsync(name, "", cancellation);
        if (word == Outline) return await drafts.CreateAsync(name, OutlineText(), cancellation);
        if (word == Running && system.Model is { } running) return await drafts.CopyAsync(name, running.Source.Path,
            cancellation);
        return Samples.Value.FirstOrDefault(s => SamplePrefix + s.Id == word) is { } sample
            ? await drafts.CopyAsync(name, sample.Path, cancellation)
            : Error.Of("DRAFT-22", "その作り方はありません。", "There is nothing of that name to start from.");
    }

    private static LocalisedText Named(Sample sample) =>
        new(DraftText.Sample(sample.Name.Ja).Ja, DraftText.Sample(sample.Name.En).En);

    private static string OutlineText()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("draft:outline")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
