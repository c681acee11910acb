using Yuimori.Cli.Design;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Analysis;

namespace Yuimori.Cli.Checklists;

/// <summary>Checklists for people.</summary>
internal sealed class ChecklistText(TextWriter output, Language language)
{
    public void List(ChecklistReport report)
    {
        foreach (var progress in report.Checklists)
        {
            Line($"{progress.Checklist.Name.In(language)} [{progress.Checklist.Id}]");
            Line($"    {progress.Checklist.About.In(language)}");
            Line("    " + Counts(progress));
            Line("    " + ScoreText.Of(progress.Score).In(language));
        }
    }

    public void Entries(ChecklistSet set, IReadOnlyList<ChecklistEntry> entries)
    {
        ChecklistItem? before = null;
        foreach (var entry in entries)
        {
            if (before?.Checklist != entry.Item.Checklist)
                Line("\n" + set.Find(entry.Item.Checklist)!.Name.In(language));
            if (before?.Id != entry.Item.Id) Head(entry.Item);
            Entry(entry);
            before = entry.Item;
        }
    }

    private void Head(ChecklistItem item)
    {
        var ours = item.Confirmed ? "" : In("（本データの問い）", " (a question of our own)");
        Line($"{item.Id}  {item.Question.In(language)}{ours}");
        foreach (var level in item.Levels)
            Line($"      {ChecklistWords.Answer.LabelOf(level.Points).In(language)}: {level.Text.In(language)}");
        if (item.Evidence is { } evidence) Line($"      {In("求める証拠", "evidence wanted")}: {evidence.In(language)}");
        if (item.Same is { } same) Line($"      {In($"{same}と同じ問い", $"same as {same}")}");
    }

    private void Entry(ChecklistEntry entry)
    {
        var answer = entry.Kept is { } kept
            ? ChecklistWords.Answer.LabelOf(kept.Answer).In(language) + (kept.By is { } by ? $" ({by})" : "")
            : "–";
        Line($"    {entry.At}: {answer}  [{ChecklistWords.State.LabelOf(entry.State).In(language)}]");
        if (entry.Kept?.Note is { } note) Line($"        {note.ReplaceLineEndings(" ")}");
        if (entry.Kept?.Evidence is { Count: > 0 } evidence) Line($"        {string.Join(", ", evidence)}");
        if (entry is { Kept: null, Suggestion: { } suggestion })
        {
            Line($"        {In("候補", "suggested")}: {ChecklistWords.Answer.LabelOf(suggestion.Answer).In(language)} – "
                + suggestion.Why.In(language));
        }
    }

    private string Counts(ChecklistProgress progress) => string.Join(
        language == Language.Japanese ? "、" : ", ",
        Enum.GetValues<EntryState>().OrderByDescending(s => s)
            .Select(s => $"{ChecklistWords.State.LabelOf(s).In(language)} {progress.Count(s)}"));

    private string In(string ja, string en) => new LocalisedText(ja, en).In(language);

    private void Line(string text)
    {
        foreach (var line in text.Split('\n')) output.WriteLine(Terminal.Safe(line));
    }
}
