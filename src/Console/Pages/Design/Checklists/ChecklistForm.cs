using Microsoft.AspNetCore.Http;
using Yuimori.Console.Texts;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Analysis;

namespace Yuimori.Console.Pages.Design.Checklists;

/// <summary>Reads the answers of a checklist's page.</summary>
internal sealed class ChecklistForm(IFormCollection form, string by, DateOnly today)
{
    /// <summary>The name of a field of an entry.</summary>
    public static string NameOf(string field, ChecklistEntry entry) => $"{field}:{entry.Item.Id}:{entry.At}";

    /// <summary>
    /// The answers with those of the form; an entry that did not change keeps who answered it, and when.
    /// </summary>
    public Result<ChecklistAnswers> Apply(ChecklistReport report, ChecklistProgress progress, ChecklistAnswers answers)
    {
        foreach (var entry in progress.Entries)
        {
            if (!form.TryGetValue(NameOf("answer", entry), out var said)) continue;
            var kept = answers.Find(entry.Item.AnswerId, entry.At);
            if (said.ToString().Length == 0)
            {
                if (kept is not null) answers = answers.Without(entry.Item.AnswerId, entry.At);
                continue;
            }

            if (ChecklistWords.Answer.Find(said.ToString()) is not { } answer) return Bad();
            var now = Entry(entry, answer);
            if (kept is not null && IsSame(kept, now)) continue;
            var changed = ChecklistEditing.Answer(report, answers, now);
            if (!changed.TryGet(out var next, out var error)) return error;
            answers = next;
        }

        return answers;
    }

    private AnswerEntry Entry(ChecklistEntry entry, ChecklistAnswer answer) => new()
    {
        Item = entry.Item.Id,
        At = entry.At,
        Answer = answer,
        By = by.Length == 0 ? null : by,
        On = today,
        Note = form[NameOf("note", entry)].ToString().Trim().ReplaceLineEndings(" ") is { Length: > 0 } note ? note
            : null,
        Evidence = [.. form[NameOf("evidence", entry)].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        Review = form[NameOf("review", entry)] == "1" ? ReviewState.Reviewed : ReviewState.NeedsReview,
    };

    private static bool IsSame(AnswerEntry kept, AnswerEntry now) =>
        kept.Answer == now.Answer && kept.Note == now.Note && kept.Review == now.Review
        && kept.Evidence.SequenceEqual(now.Evidence, StringComparer.Ordinal);

    private static Error Bad() => new("CHECKLIST-50", FindingText.BadWord, FindingText.BadWord.En);
}
