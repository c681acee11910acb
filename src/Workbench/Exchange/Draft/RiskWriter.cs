using Yuimori.Workbench.Editing;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Draft;

/// <summary>Writes the parts of a draft that are about risks.</summary>
internal sealed class RiskWriter(DraftWriter writer)
{
    public void Risk(StatedRiskModel risk)
    {
        writer.Reviews($"risks/{risk.RiskId}", "  ");
        writer.Line("id", ScalarText.Of(risk.Id), first: true);
        writer.Text("title", risk.Title);
        writer.Text("damage", risk.Damage);
        writer.Line("at", ScalarText.Of(risk.At));
        writer.Line("threat", risk.Threat);
        writer.Line("vector", risk.Vector.ToString());
        writer.Text("treatment", risk.Treatment);
        writer.Line("source", risk.Source is { } source ? ScalarText.Of(source) : null);
    }

    public void Countermeasure(CountermeasureUse use)
    {
        writer.Reviews($"countermeasures/{use.Id}", "  ");
        writer.Line("id", ScalarText.Of(use.Id), first: true);
        writer.Text("name", use.Name);
        writer.Line("at", YamlOut.List(use.At));
        writer.Line("against", Selectors(use.Against));
        writer.Line("means", use.Means is { } means ? SystemWords.Means.WordOf(means) : null);
        writer.Line("state", SystemWords.MeasureState.WordOf(use.State));
        writer.Text("owner", use.Owner);
    }

    public void Decision(DecisionModel decision)
    {
        writer.Reviews($"decisions/{decision.Risks[0]}", "  ");
        writer.Line("risks", Selectors(decision.Risks), first: true);
        writer.Line("decision", SystemWords.Decision.WordOf(decision.Kind));
        writer.Text("reason", decision.Reason);
        writer.Line("person", decision.Person is { } person ? ScalarText.Of(person) : null);
        writer.Line("until", decision.Until is { } until ? DraftWriter.Day(until) : null);
    }

    public void Exception(ExceptionModel exception)
    {
        writer.Reviews($"exceptions/{exception.Risks[0]}", "  ");
        writer.Line("risks", Selectors(exception.Risks), first: true);
        writer.Line("status", SystemWords.ExceptionStatus.WordOf(exception.Status));
        writer.Text("reason", exception.Reason);
        writer.Line("owner", ScalarText.Of(exception.Owner));
        writer.Line("until", DraftWriter.Day(exception.Until));
    }

    public void Note(NoteModel note)
    {
        writer.Reviews($"notes/{note.Risks[0]}", "  ");
        writer.Line("risks", Selectors(note.Risks), first: true);
        writer.Line("status", note.Status is { } status ? SystemWords.NoteStatus.WordOf(status) : null);
        writer.Text("text", note.Text);
        writer.Line("ticket", note.Ticket is { } ticket ? ScalarText.Of(ticket) : null);
    }

    private static string? Selectors(IReadOnlyList<RiskSelector> risks) =>
        DraftWriter.ListOrNone(risks.Select(r => r.ToString()));
}
