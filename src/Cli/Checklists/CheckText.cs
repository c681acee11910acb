using Yuimori.Cli.Design;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Analysis;

namespace Yuimori.Cli.Checklists;

/// <summary>What is wrong with the answers, for people.</summary>
internal sealed class CheckText(TextWriter output, Language language)
{
    public void Write(ChecklistReport report, string path)
    {
        foreach (var found in report.Contradictions) Write(found, path);
        foreach (var orphan in report.Orphans)
        {
            Line($"! {path}:{orphan.Entry.Position}: {orphan.Entry.Item} {orphan.Entry.At}");
            Line($"      {OrphanWords.Of(orphan.Reason).In(language)}");
        }

        var lacking = report.Entries.Where(e => e.LacksEvidence).ToList();
        foreach (var entry in lacking)
        {
            Line($"- {path}:{entry.Kept!.Position}: {entry.Item.Id} {entry.At}");
            Line($"      {In("証拠がありません", "Evidence is missing")}: {entry.Item.Evidence!.In(language)}");
        }

        var open = report.Entries.Count(e => e.State != EntryState.Answered);
        Line(In(
            $"矛盾 {report.Contradictions.Count}件、宙に浮いた回答 {report.Orphans.Count}件、証拠の不足 {lacking.Count}件、"
            + $"未確定 {open}件。",
            $"{report.Contradictions.Count} contradictions, {report.Orphans.Count} answers that nothing asks for, "
            + $"{lacking.Count} without evidence, {open} not settled."));
    }

    private void Write(Contradiction found, string path)
    {
        var kept = found.Entry.Kept!;
        var other = found.Other is { } o
            ? $" ≠ {o.Item.Id}: {ChecklistWords.Answer.LabelOf(o.Kept!.Answer).In(language)}"
            : "";
        Line($"× {path}:{kept.Position}: {found.Entry.At} {found.Entry.Item.AnswerId}: "
            + $"{ChecklistWords.Answer.LabelOf(kept.Answer).In(language)}{other}");
        Line($"      {found.Why.In(language)}");
    }

    private string In(string ja, string en) => new LocalisedText(ja, en).In(language);

    private void Line(string text) => output.WriteLine(Terminal.Safe(text));
}
