using System.Text;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Checklists.Analysis;
using Yuimori.Workbench.Checklists.Files;

namespace Yuimori.Workbench.Checklists;

/// <summary>Changes answers, by what the checklists allow.</summary>
public static class ChecklistEditing
{
    /// <summary>First part of the codes of its errors.</summary>
    public const string CodePrefix = "CHECKLIST";

    /// <summary>In place of a Component: each where the item is asked.</summary>
    public const string Everywhere = "*";

    /// <summary>Puts an answer in; refused when the item is not asked there, or has no such answer.</summary>
    /// <param name="report">The checklists against the design.</param>
    /// <param name="answers">The answers so far.</param>
    /// <param name="entry">
    /// The answer; an item that asks the same as another is kept under that one. At <c>*</c>: wherever it is asked.
    /// </param>
    public static Result<ChecklistAnswers> Answer(ChecklistReport report, ChecklistAnswers answers, AnswerEntry entry)
    {
        var here = report.Checklists.SelectMany(c => c.Entries).Where(e => e.Item.Id == entry.Item).ToList();
        if (here.Count == 0) return NotAsked(report, entry.Item);
        if (entry.At == Everywhere)
        {
            var all = answers;
            foreach (var at in here.Select(e => e.At))
            {
                if (!Answer(report, all, entry with { At = at }).TryGet(out var next, out var refused)) return refused;
                all = next;
            }

            return all;
        }

        if (here.Find(e => e.At == entry.At) is not { } asked) return NotThere(entry, here);
        if (!AnswerRules.Fits(asked.Item.Kind, entry.Answer)) return NoSuchAnswer(asked.Item);
        var kept = entry with { Item = asked.Item.AnswerId };
        return Unreadable(kept, report.System) is { } error ? error : answers.With(kept);
    }

    /// <summary>Takes over what the model suggests wherever nobody has answered, marked as needing review.</summary>
    /// <param name="report">The checklists against the design.</param>
    /// <param name="answers">The answers so far; none of them is changed.</param>
    /// <param name="on">The day.</param>
    /// <param name="checklist">Id of one checklist; every one when null.</param>
    public static ChecklistAnswers Prefill(
        ChecklistReport report, ChecklistAnswers answers, DateOnly on, string? checklist = null) =>
        answers.With(report.Checklists.Where(c => checklist is null || c.Checklist.Id == checklist)
            .SelectMany(c => c.Entries).Where(e => e is { State: EntryState.Suggested, Suggestion: not null })
            .Where(e => answers.Find(e.Item.AnswerId, e.At) is null)
            .Select(e => new AnswerEntry
            {
                Item = e.Item.AnswerId,
                At = e.At,
                Answer = e.Suggestion!.Answer,
                On = on,
                Note = e.Suggestion.Why.Ja + " / " + e.Suggestion.Why.En,
                Review = ReviewState.NeedsReview,
            }));

    /// <summary>What the file's own reader would refuse must not get into it: nobody could open it again.</summary>
    private static Error? Unreadable(AnswerEntry entry, string system)
    {
        var text = ChecklistFileWriter.Text(ChecklistAnswers.None.With(entry), system);
        var read = ChecklistFile.Parse(Encoding.UTF8.GetBytes(text), "answer", system);
        if (read.IsOk && read.Value.Find(entry.Item, entry.At) == entry) return null;
        var problem = read.Problems.Count > 0 ? read.Problems[0] : null;
        return Error.Of(
            $"{CodePrefix}-05",
            $"この回答は保存できません。正しい書き方：{problem?.Expected.Ja ?? "目に見える文字列"}。",
            $"The answer cannot be kept. Expected: {problem?.Expected.En ?? "visible text"}.");
    }

    private static Error NotAsked(ChecklistReport report, string item)
    {
        var near = Catalogue.Yaml.NearestWord.Find(
            item, report.Checklists.SelectMany(c => c.Checklist.Items).Select(i => i.Id));
        var known = report.Checklists.SelectMany(c => c.Checklist.Items).Any(i => i.Id == item);
        if (known)
        {
            return Error.Of(
                $"{CodePrefix}-02", $"項目「{item}」が当てはまる構成要素はありません。", $"\"{item}\" applies to no Component here.");
        }

        return Error.Of(
            $"{CodePrefix}-01",
            $"項目「{item}」はありません。" + (near is null ? "" : $"もしかして「{near}」ですか？"),
            $"There is no item \"{item}\"." + (near is null ? "" : $" Did you mean \"{near}\"?"));
    }

    private static Error NotThere(AnswerEntry entry, List<ChecklistEntry> here)
    {
        var places = here.Select(e => e.At).ToList();
        return Error.Of(
            $"{CodePrefix}-03",
            $"項目「{entry.Item}」は「{entry.At}」には当てはまりません（{string.Join("、", places)}）。",
            $"\"{entry.Item}\" is not asked of \"{entry.At}\" ({string.Join(", ", places)}).");
    }

    private static Error NoSuchAnswer(ChecklistItem item)
    {
        var expected = AnswerRules.Expected(item.Kind);
        return Error.Of(
            $"{CodePrefix}-04", $"項目「{item.Id}」の回答は{expected.Ja}です。", $"\"{item.Id}\" is answered by {expected.En}.");
    }
}
