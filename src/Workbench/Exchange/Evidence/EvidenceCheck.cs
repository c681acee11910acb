using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Exchange.JUnit;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Evidence;

/// <summary>Holds the countermeasures of a design against results of tests and analyses.</summary>
public static class EvidenceCheck
{
    /// <summary>Reads results, and says of each countermeasure what they show.</summary>
    /// <param name="model">The design.</param>
    /// <param name="junitPaths">JUnit XML files.</param>
    /// <param name="sarifPaths">SARIF files.</param>
    public static Checked<EvidenceReport> Read(
        SystemModel model, IReadOnlyList<string> junitPaths, IReadOnlyList<string> sarifPaths)
    {
        var (tests, analyses) = (new List<TestResult>(), new List<AnalysisResult>());
        var problems = Gather(junitPaths, sarifPaths, tests, analyses);
        if (problems.Count > 0) return Checked<EvidenceReport>.Bad(problems);
        return Checked<EvidenceReport>.Ok(new(
            [.. model.Countermeasures.Select(m => Of(m, tests, analyses))], tests.Count,
            analyses.Select(a => a.Rule).Distinct().Count()));
    }

    /// <summary>Reads results, and says of single references what they show.</summary>
    /// <param name="references">References; those that begin with neither junit: nor sarif: are left out.</param>
    /// <param name="junitPaths">JUnit XML files.</param>
    /// <param name="sarifPaths">SARIF files.</param>
    public static Checked<IReadOnlyDictionary<string, EvidenceLink>> Links(
        IEnumerable<string> references, IReadOnlyList<string> junitPaths, IReadOnlyList<string> sarifPaths)
    {
        var (tests, analyses) = (new List<TestResult>(), new List<AnalysisResult>());
        var problems = Gather(junitPaths, sarifPaths, tests, analyses);
        if (problems.Count > 0) return Checked<IReadOnlyDictionary<string, EvidenceLink>>.Bad(problems);
        var links = new Dictionary<string, EvidenceLink>(StringComparer.Ordinal);
        foreach (var reference in references.Distinct(StringComparer.Ordinal))
        {
            if (reference.StartsWith("junit:", StringComparison.Ordinal)) links[reference] = Test(reference, tests);
            if (reference.StartsWith("sarif:", StringComparison.Ordinal))
                links[reference] = Analysis(reference, analyses);
        }

        return Checked<IReadOnlyDictionary<string, EvidenceLink>>.Ok(links);
    }

    private static List<YamlProblem> Gather(
        IReadOnlyList<string> junitPaths, IReadOnlyList<string> sarifPaths, List<TestResult> tests,
        List<AnalysisResult> analyses)
    {
        var problems = new List<YamlProblem>();
        foreach (var path in junitPaths) Gather(JUnitReader.Read(path), tests, problems);
        foreach (var path in sarifPaths) Gather(SarifReader.Read(path), analyses, problems);
        return problems;
    }

    private static void Gather<T>(Checked<List<T>> read, List<T> all, List<YamlProblem> problems)
    {
        if (read.IsOk) all.AddRange(read.Value);
        else problems.AddRange(read.Problems);
    }

    private static CountermeasureEvidence Of(
        CountermeasureUse measure, List<TestResult> tests, List<AnalysisResult> analyses)
    {
        IReadOnlyList<EvidenceLink> links =
        [
            .. measure.Evidence.Select(e => e.StartsWith("junit:", StringComparison.Ordinal)
                ? Test(e, tests)
                : Analysis(e, analyses)),
        ];
        var standing = links.Count == 0 ? EvidenceStanding.Unlinked
            : links.Any(l => l.Standing == EvidenceStanding.Refuted) ? EvidenceStanding.Refuted
            : links.Any(l => l.Standing == EvidenceStanding.NotCovered) ? EvidenceStanding.NotCovered
            : EvidenceStanding.Shown;
        return new(measure, standing, links);
    }

    private static EvidenceLink Test(string reference, List<TestResult> tests)
    {
        var found = tests.Where(t => t.Answers(reference["junit:".Length..])).ToList();
        var failed = found.Find(t => t.Outcome == JUnitOutcome.Failed);
        var passed = found.Find(t => t.Outcome == JUnitOutcome.Passed);
        if (failed is not null) return new(reference, EvidenceStanding.Refuted, found.Count, failed.FullName);
        return passed is not null
            ? new(reference, EvidenceStanding.Shown, found.Count, passed.FullName)
            : new(reference, EvidenceStanding.NotCovered, found.Count, found.Count > 0 ? found[0].FullName : null);
    }

    /// <summary>
    /// A rule's id, or a rule's id and the beginning of a path behind a slash. Ids may hold slashes themselves: the
    /// longest id that fits is meant.
    /// </summary>
    private static EvidenceLink Analysis(string reference, List<AnalysisResult> analyses)
    {
        var asked = reference["sarif:".Length..];
        var id = analyses.Select(a => a.Rule)
            .Where(r => asked == r || asked.StartsWith(r + "/", StringComparison.Ordinal)).MaxBy(r => r.Length);
        if (id is null) return new(reference, EvidenceStanding.NotCovered, 0, null);
        var path = asked == id ? "" : asked[(id.Length + 1)..];
        var runs = analyses.Where(a => a.Rule == id).ToList();
        var finding = runs.SelectMany(r => r.Findings)
            .FirstOrDefault(f => f.StartsWith(path, StringComparison.Ordinal));
        return finding is null
            ? new(reference, EvidenceStanding.Shown, runs.Count, id)
            : new(reference, EvidenceStanding.Refuted, runs.Count, finding);
    }
}
