using System.Globalization;
using Microsoft.AspNetCore.Http;
using Yuimori.Console.Texts;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Editing;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Reading;

namespace Yuimori.Console.Pages.Design.Findings;

/// <summary>Reads what was asked for on the marked risks, and writes it into a System file's text.</summary>
internal sealed class FindingForm(IFormCollection form)
{
    /// <summary>1,000 marked risks, as many fields as a form may have; stops an entry of megabytes.</summary>
    private const int MarkedMax = 1000;

    /// <summary>The marked risks.</summary>
    public IReadOnlyList<string> Marked { get; } =
        [.. form["risk"].OfType<string>().Where(static r => r.Length is > 2 and < 200).Distinct().Take(MarkedMax)];

    /// <summary>The text with what was asked for in it.</summary>
    /// <param name="text">The System file.</param>
    /// <param name="known">Ids of the risks that there are.</param>
    public Result<string> Apply(string text, IReadOnlySet<string> known)
    {
        if (Marked.Count == 0) return Bad(FindingText.NoneMarked);

        // Only risks that were found: a form may not write ids of its own into the file.
        if (!Marked.All(known.Contains)) return Bad(FindingText.BadWord);
        return form["act"].ToString() switch
        {
            "decide" => Decide(text),
            "undecide" => SystemText.Undecide(text, Marked),
            "aside" => Aside(text),
            "note" => Note(text),
            _ => Bad(FindingText.BadWord),
        };
    }

    private Result<string> Decide(string text)
    {
        if (Word(SystemWords.Decision, "decision") is not { } kind) return Bad(FindingText.BadWord);
        if (Reason("reason") is not { } reason) return Bad(FindingText.NeedsReason);
        var (person, until) = (Line("person"), Day("until"));
        if (kind == DecisionKind.Accept && (person is null || until is null)) return Bad(FindingText.NeedsPerson);
        return SystemText.Decide(text, new DecisionEdit
        {
            Risks = Marked,
            Kind = kind,
            Reason = reason,
            Person = person,
            Until = until,
            Means = [.. form["means"].OfType<string>().Select(SystemWords.Means.Find).OfType<MeasureMeans>()],
            Cost = Word(SystemWords.Rank, "cost"),
            Priority = Word(SystemWords.Rank, "priority"),
            After = Line("after"),
            Countermeasures = [.. form["countermeasure"].OfType<string>()],
        });
    }

    private Result<string> Aside(string text)
    {
        if (Word(SystemWords.ExceptionStatus, "aside") is not { } status) return Bad(FindingText.BadWord);
        if (Reason("aside") is not { } reason) return Bad(FindingText.NeedsReason);
        return Line("aside-owner") is { } owner && Day("aside-until") is { } until
            ? SystemText.SetAside(text, new ExceptionEdit(Marked, status, reason, owner, until))
            : Bad(FindingText.NeedsPerson);
    }

    private Result<string> Note(string text)
    {
        var note = Line("note") is { } said ? LocalisedText.Same(said) : null;
        return SystemText.Note(text,
            new NoteEdit(Marked, Word(SystemWords.NoteStatus, "status"), note, Line("ticket")));
    }

    private LocalisedText? Reason(string name) => (Line(name + "-ja"), Line(name + "-en")) switch
    {
        (null, null) => null,
        (var ja, var en) => new LocalisedText(ja ?? en!, en ?? ja!),
    };

    private string? Line(string name)
    {
        var text = form[name].ToString().Trim();
        return text.Length == 0 ? null : text.ReplaceLineEndings(" ");
    }

    private DateOnly? Day(string name) => DateOnly.TryParseExact(
        form[name].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : null;

    private T? Word<T>(WordList<T> words, string name)
        where T : struct, Enum => words.Find(form[name].ToString());

    private static Error Bad(LocalisedText text) => new("FINDING-01", text, text.En);
}
