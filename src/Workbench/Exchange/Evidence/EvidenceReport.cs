using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Evidence;

/// <summary>What tests and analyses say of a design's countermeasures.</summary>
/// <param name="Countermeasures">Each countermeasure, in the order of the file.</param>
/// <param name="TestCount">Test cases read.</param>
/// <param name="RuleCount">Analysis rules read.</param>
public sealed record EvidenceReport(
    IReadOnlyList<CountermeasureEvidence> Countermeasures, int TestCount, int RuleCount)
{
    /// <summary>References that no result answers to.</summary>
    public IEnumerable<(CountermeasureUse Measure, EvidenceLink Link)> Unknown => Countermeasures.SelectMany(
        c => c.Links.Where(l => l.IsUnknown).Select(l => (c.Measure, l)));
}

/// <summary>What results say of one countermeasure.</summary>
/// <param name="Measure">The countermeasure.</param>
/// <param name="Standing">All its links taken together: one refuted refutes, one not covered leaves it not
/// covered.</param>
/// <param name="Links">Each of its references.</param>
public sealed record CountermeasureEvidence(
    CountermeasureUse Measure, EvidenceStanding Standing, IReadOnlyList<EvidenceLink> Links);

/// <summary>A reference, and what answers to it.</summary>
/// <param name="Reference">Such as <c>junit:Tls.RefusesPlain</c>.</param>
/// <param name="Standing">What the results say.</param>
/// <param name="Count">How many results answer.</param>
/// <param name="First">The first that decided: a test's name, a finding's place; null: none.</param>
public sealed record EvidenceLink(string Reference, EvidenceStanding Standing, int Count, string? First)
{
    /// <summary>Whether no result read answers to it: misspelt, renamed, or its file was not given.</summary>
    public bool IsUnknown => Count == 0;
}
