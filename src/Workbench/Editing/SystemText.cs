using System.Globalization;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Editing;

/// <summary>
/// Changes what people said about risks in the text of a System file. Only the entries about those risks change;
/// every other line, comment and blank stays as it was written.
/// </summary>
public static class SystemText
{
    private const string Decisions = "decisions";
    private const string Exceptions = "exceptions";
    private const string Notes = "notes";

    /// <summary>Writes a decision; earlier decisions on the same risks give way to it.</summary>
    public static Result<string> Decide(string text, DecisionEdit edit) => SectionEdit.Set(
        text, Decisions, edit.Risks, new EditEntry()
            .List("risks", edit.Risks)
            .Word("decision", SystemWords.Decision.WordOf(edit.Kind))
            .List("means", [.. edit.Means.Select(SystemWords.Means.WordOf)])
            .Text("reason", edit.Reason)
            .Text("person", edit.Person)
            .Word("until", Day(edit.Until))
            .Word("cost", edit.Cost is { } cost ? SystemWords.Rank.WordOf(cost) : null)
            .Word("priority", edit.Priority is { } priority ? SystemWords.Rank.WordOf(priority) : null)
            .Text("after", edit.After)
            .List("countermeasures", edit.Countermeasures));

    /// <summary>Takes decisions back: the risks are undecided again.</summary>
    public static Result<string> Undecide(string text, IReadOnlyList<string> risks) =>
        SectionEdit.Set(text, Decisions, risks, null);

    /// <summary>Sets findings aside.</summary>
    public static Result<string> SetAside(string text, ExceptionEdit edit) => SectionEdit.Set(
        text, Exceptions, edit.Risks, new EditEntry()
            .List("risks", edit.Risks)
            .Word("status", SystemWords.ExceptionStatus.WordOf(edit.Status))
            .Text("reason", edit.Reason)
            .Text("owner", edit.Owner)
            .Word("until", Day(edit.Until)));

    /// <summary>Writes a note.</summary>
    public static Result<string> Note(string text, NoteEdit edit) => SectionEdit.Set(
        text, Notes, edit.Risks, new EditEntry()
            .List("risks", edit.Risks)
            .Word("status", edit.Status is { } status ? SystemWords.NoteStatus.WordOf(status) : null)
            .Text("text", edit.Text)
            .Text("ticket", edit.Ticket));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
