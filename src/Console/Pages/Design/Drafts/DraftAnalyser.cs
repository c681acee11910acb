using System.Text;
using Yuimori.Catalogue;
using Yuimori.Console.Web;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Pages.Design.Drafts;

/// <summary>Analyses drafts: few at once, and the same text only once a day.</summary>
internal sealed class DraftAnalyser(
    GuidelineCatalogue catalogue, TimeProvider clock, GuidelineFolder? folder = null) : IDisposable
{
    /// <summary>
    /// 2 at once: whoever keeps pressing "check" on a large file must not take the processor from the gateways.
    /// </summary>
    private const int AtOnceMax = 2;

    /// <summary>
    /// 16 results are kept: the pages of a draft are read one after another, and few drafts at a time.
    /// </summary>
    private const int KeptMax = 16;

    /// <summary>5 seconds of waiting; then it is better to say so than to pile up requests.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _free = new(AtOnceMax);
    private readonly Lock _gate = new();
    private readonly List<(string Version, string Path, DateOnly Day, DraftView View)> _kept = [];
    private readonly Lazy<Result<RuleSet>> _rules = new(() => RuleSet.Load(
        catalogue, folder?.Path is { } path ? Path.Combine(path, "rules") : null).ToResult());

    /// <summary>
    /// The analysis of a text; an error when too many are asked for at once, or the rules cannot be read.
    /// </summary>
    public async Task<Result<DraftView>> AnalyseAsync(DraftFile file, CancellationToken cancellation)
    {
        if (!_rules.Value.TryGet(out var rules, out var error)) return error;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var version = DraftVersion(file.Text);
        if (Known(version, file.Path, today) is { } known) return known with { File = file };
        if (!await _free.WaitAsync(Patience, cancellation)) return Busy;
        try
        {
            var view = Analyse(file, rules, today);
            Keep(version, file.Path, today, view);
            return view;
        }
        finally
        {
            _free.Release();
        }
    }

    public void Dispose() => _free.Dispose();

    /// <summary>Analyses now, whatever else runs.</summary>
    internal DraftView Analyse(DraftFile file, RuleSet rules, DateOnly today)
    {
        var read = SystemFile.Parse(Encoding.UTF8.GetBytes(file.Text), file.Path);
        return read.IsOk
            ? new DraftView(file, [], DesignAnalysis.Analyse(read.Value, rules, catalogue, today), rules)
            : new DraftView(file, read.Problems, null, rules);
    }

    private static Error Busy { get; } = Error.Of("DRAFT-20", Texts.DraftText.Busy.Ja, Texts.DraftText.Busy.En);

    private static string DraftVersion(string text) =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private DraftView? Known(string version, string path, DateOnly day)
    {
        lock (_gate) return _kept.Find(k => k.Version == version && k.Path == path && k.Day == day).View;
    }

    private void Keep(string version, string path, DateOnly day, DraftView view)
    {
        lock (_gate)
        {
            _kept.Add((version, path, day, view));
            if (_kept.Count > KeptMax) _kept.RemoveAt(0);
        }
    }
}
