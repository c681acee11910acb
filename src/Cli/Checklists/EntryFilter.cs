using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Checklists.Analysis;

namespace Yuimori.Cli.Checklists;

/// <summary>Which entries to show.</summary>
/// <param name="what">Id of a checklist or an item; null: all.</param>
/// <param name="at">Id of a Component or of the System; null: all.</param>
/// <param name="open">Only what nobody stands by yet.</param>
internal sealed class EntryFilter(string? what, string? at, bool open)
{
    /// <summary>What is wrong with it, or null.</summary>
    public Error? Fault(ChecklistDesk desk)
    {
        var places = desk.Report.Checklists.SelectMany(c => c.Entries).Select(e => e.At)
            .ToHashSet(StringComparer.Ordinal);
        if (at is not null && !places.Contains(at)) return Unknown(at, places);
        if (what is null || desk.Set.Find(what) is not null || desk.Set.FindItem(what.ToUpperInvariant()) is not null)
            return null;
        return Unknown(what, desk.Set.Checklists.Select(c => c.Id).Concat(desk.Set.Items.Select(i => i.Id)));
    }

    public IReadOnlyList<ChecklistEntry> Of(ChecklistReport report) =>
    [
        .. report.Checklists.SelectMany(c => c.Entries).Where(e => what is null
                || e.Item.Checklist == what || string.Equals(e.Item.Id, what, StringComparison.OrdinalIgnoreCase))
            .Where(e => at is null || e.At == at).Where(e => !open || e.State != EntryState.Answered),
    ];

    private static Error Unknown(string word, IEnumerable<string> known)
    {
        var near = NearestWord.Find(word, known);
        return Error.Of(
            "CLI-02", $"「{word}」はありません。" + (near is null ? "" : $"もしかして「{near}」ですか？"),
            $"There is no \"{word}\"." + (near is null ? "" : $" Did you mean \"{near}\"?"));
    }
}
