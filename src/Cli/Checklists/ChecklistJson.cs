using System.Globalization;
using System.Text.Json.Nodes;
using Yuimori.Cli.Countermeasures;
using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Analysis;

namespace Yuimori.Cli.Checklists;

/// <summary>Checklists for programs, in both languages.</summary>
internal static class ChecklistJson
{
    public static void List(TextWriter output, ChecklistReport report) => MeasuresJson.Print(output, new JsonObject
    {
        ["system"] = report.System,
        ["checklists"] = new JsonArray([.. report.Checklists.Select(Progress)]),
    });

    public static void Entries(TextWriter output, IEnumerable<ChecklistEntry> entries) => MeasuresJson.Print(
        output, new JsonObject { ["entries"] = new JsonArray([.. entries.Select(Entry)]) });

    public static void Check(TextWriter output, ChecklistReport report) => MeasuresJson.Print(output, new JsonObject
    {
        ["system"] = report.System,
        ["contradictions"] = new JsonArray([.. report.Contradictions.Select(c => new JsonObject
        {
            ["kind"] = MeasuresJson.Word(c.Kind),
            ["at"] = c.Entry.At,
            ["item"] = c.Entry.Item.AnswerId,
            ["with"] = c.Other?.Item.AnswerId,
            ["why"] = MeasuresJson.Both(c.Why),
            ["line"] = c.Entry.Kept!.Position.Line,
        })]),
        ["orphans"] = new JsonArray([.. report.Orphans.Select(o => new JsonObject
        {
            ["item"] = o.Entry.Item,
            ["at"] = o.Entry.At,
            ["reason"] = MeasuresJson.Word(o.Reason),
            ["line"] = o.Entry.Position.Line,
        })]),
        ["withoutEvidence"] = new JsonArray([.. report.Entries.Where(e => e.LacksEvidence).Select(Key)]),
        ["checklists"] = new JsonArray([.. report.Checklists.Select(Progress)]),
    });

    private static JsonObject Progress(ChecklistProgress progress)
    {
        var counts = new JsonObject();
        foreach (var state in Enum.GetValues<EntryState>())
            counts[ChecklistWords.State.WordOf(state)] = progress.Count(state);
        return new JsonObject
        {
            ["id"] = progress.Checklist.Id,
            ["name"] = MeasuresJson.Both(progress.Checklist.Name),
            ["items"] = progress.Checklist.Items.Count,
            ["counts"] = counts,
            ["score"] = new JsonObject
            {
                ["lowest"] = progress.Score.Lowest,
                ["highest"] = progress.Score.Highest,
                ["possible"] = progress.Score.Possible,
                ["unanswered"] = progress.Score.Unanswered,
            },
        };
    }

    private static JsonObject Key(ChecklistEntry entry) => new() { ["item"] = entry.Item.AnswerId, ["at"] = entry.At };

    private static JsonObject Entry(ChecklistEntry entry) => new()
    {
        ["item"] = entry.Item.Id,
        ["answerId"] = entry.Item.AnswerId,
        ["checklist"] = entry.Item.Checklist,
        ["question"] = MeasuresJson.Both(entry.Item.Question),
        ["rows"] = MeasuresJson.Texts(entry.Item.Rows),
        ["confirmed"] = entry.Item.Confirmed,
        ["source"] = entry.Item.Source,
        ["at"] = entry.At,
        ["state"] = ChecklistWords.State.WordOf(entry.State),
        ["answer"] = entry.Kept is { } kept ? ChecklistWords.Answer.WordOf(kept.Answer) : null,
        ["by"] = entry.Kept?.By,
        ["on"] = entry.Kept?.On?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["note"] = entry.Kept?.Note,
        ["evidence"] = MeasuresJson.Texts(entry.Kept?.Evidence ?? []),
        ["suggestion"] = entry.Suggestion is not { } suggestion ? null : new JsonObject
        {
            ["answer"] = ChecklistWords.Answer.WordOf(suggestion.Answer),
            ["why"] = MeasuresJson.Both(suggestion.Why),
            ["firm"] = suggestion.IsFirm,
        },
    };
}
