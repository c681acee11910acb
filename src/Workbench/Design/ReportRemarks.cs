using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Design;

/// <summary>What people said about a risk, in sentences for the report.</summary>
internal static class ReportRemarks
{
    public static IEnumerable<LocalisedText> Of(AssessedRisk risk)
    {
        if (risk.Risk.Rule.Stated?.Traits is { } traits)
        {
            yield return new(
                $"対象機器：{traits.Device.Ja}、分類：{traits.Class.Ja}、接続I/F：{traits.Interface.Ja}、"
                + $"誰が：{traits.Who.Ja}、何が：{traits.Whom.Ja}、どこで：{traits.Where.Ja}",
                $"Device: {traits.Device.En}; class: {traits.Class.En}; interface: {traits.Interface.En}; "
                + $"connected by: {traits.Who.En}; harmed: {traits.Whom.En}; where: {traits.Where.En}");
        }

        if (risk.Override is { } changed)
        {
            yield return new(
                $"評価を{risk.RuleScore.Risk}（{risk.RuleScore.Vector}）から変更：{changed.Reason.Ja}（{changed.Person}）",
                $"Rescored from {risk.RuleScore.Risk} ({risk.RuleScore.Vector}): "
                + $"{changed.Reason.En} ({changed.Person})");
        }

        foreach (var note in risk.Notes) yield return Note(note);
    }

    private static LocalisedText Note(NoteModel note)
    {
        var status = note.Status is { } known ? SystemWords.NoteStatus.LabelOf(known) : null;
        return new(Joined(status?.Ja, note.Text?.Ja, note.Ticket), Joined(status?.En, note.Text?.En, note.Ticket));
    }

    private static string Joined(params string?[] parts) => string.Join(" – ", parts.Where(p => p is not null));
}
