using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Evidence;

namespace Yuimori.Workbench.Checklists.Analysis;

/// <summary>Holds answers against the tests and analyses that they name as evidence.</summary>
public static class AnswerEvidence
{
    /// <summary>Every reference that answers name.</summary>
    public static IEnumerable<string> References(ChecklistReport report) =>
        report.Entries.SelectMany(e => e.Kept?.Evidence ?? []);

    /// <summary>The report, with what results say against answers among its contradictions.</summary>
    /// <param name="report">The report.</param>
    /// <param name="links">What results say of references.</param>
    public static ChecklistReport Hold(ChecklistReport report, IReadOnlyDictionary<string, EvidenceLink> links) =>
        report with
        {
            Contradictions = [.. report.Contradictions, .. report.Entries.SelectMany(e => Against(e, links))],
        };

    private static IEnumerable<Contradiction> Against(
        ChecklistEntry entry, IReadOnlyDictionary<string, EvidenceLink> links)
    {
        if (entry.Kept is not { Answer: ChecklistAnswer.Yes or ChecklistAnswer.Ten } kept) yield break;
        foreach (var reference in kept.Evidence)
        {
            if (!links.TryGetValue(reference, out var link) || link.Standing == EvidenceStanding.Shown) continue;
            yield return new Contradiction(ContradictionKind.Evidence, entry, null, Why(link));
        }
    }

    private static LocalisedText Why(EvidenceLink link) => link switch
    {
        { IsUnknown: true } => new(
            $"証拠「{link.Reference}」に当たる結果がありません。名前か、渡したファイルを確かめてください。",
            $"No result answers to \"{link.Reference}\"; see its name, or the files that were given."),
        { Standing: EvidenceStanding.Refuted } => new(
            $"証拠「{link.Reference}」の結果は失敗です（{link.First}）。",
            $"The result of \"{link.Reference}\" speaks against it ({link.First})."),
        _ => new(
            $"証拠「{link.Reference}」は実行されていません。", $"\"{link.Reference}\" did not run."),
    };
}
