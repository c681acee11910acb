using System.Globalization;
using System.Text;
using Yuimori.Workbench.Editing;

namespace Yuimori.Workbench.Checklists.Files;

/// <summary>Writes answers so that equal ones give equal bytes, each on lines of its own.</summary>
internal static class ChecklistFileWriter
{
    public static string Text(ChecklistAnswers answers, string system)
    {
        var text = new StringBuilder();
        text.Append("yuimori-checklists: ").Append(RawAnswers.Version.ToString(CultureInfo.InvariantCulture));
        text.Append("\nsystem: ").Append(system).Append('\n');
        if (!answers.IsEmpty) text.Append("answers:\n");
        foreach (var place in answers.Entries.GroupBy(e => e.At).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append("  ").Append(place.Key).Append(":\n");
            foreach (var entry in place) Append(text, entry);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, AnswerEntry entry)
    {
        text.Append("    - item: ").Append(entry.Item);
        text.Append("\n      answer: ").Append(ChecklistWords.Answer.WordOf(entry.Answer));
        if (entry.By is not null) text.Append("\n      by: ").Append(ScalarText.Of(entry.By));
        if (entry.On is { } on)
            text.Append("\n      on: ").Append(on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (entry.Note is not null) text.Append("\n      note: ").Append(ScalarText.Of(entry.Note));
        if (entry.Evidence.Count > 0)
        {
            text.Append("\n      evidence:");
            foreach (var reference in entry.Evidence) text.Append("\n        - ").Append(ScalarText.Of(reference));
        }

        text.Append("\n      review: ").Append(ChecklistWords.Review.WordOf(entry.Review)).Append('\n');
    }
}
