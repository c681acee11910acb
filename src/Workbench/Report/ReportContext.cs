namespace Yuimori.Workbench.Report;

/// <summary>The model, checked, sorted and indexed.</summary>
internal sealed class ReportContext
{
    private readonly HashSet<string> _components;
    private readonly HashSet<string> _findings;

    /// <exception cref="ArgumentException">An id is used twice, or a row is about no finding.</exception>
    public ReportContext(ReportModel model)
    {
        Model = model;
        _findings = Unique(model.Findings.Select(finding => finding.Id), "finding");
        _components = Unique(model.Components.Select(component => component.Id), "component");
        var lost = model.Residuals.Select(residual => residual.FindingId)
            .Concat(model.Decisions.Select(decision => decision.FindingId))
            .FirstOrDefault(id => !_findings.Contains(id));
        if (lost is not null)
        {
            throw new ArgumentException($"A row of the report is about '{lost}', which is no finding.", nameof(model));
        }

        Findings =
        [
            .. model.Findings
                .OrderBy(finding => finding.Score.Severity)
                .ThenByDescending(finding => finding.Score.Value)
                .ThenBy(finding => finding.Id, StringComparer.Ordinal),
        ];
    }

    public ReportModel Model { get; }

    /// <summary>Worst first, then by id.</summary>
    public IReadOnlyList<ReportFinding> Findings { get; }

    public bool HasSection(string componentId) => _components.Contains(componentId);

    public IEnumerable<ReportFinding> FindingsAt(string componentId) =>
        Findings.Where(finding => finding.WhereId == componentId);

    private static HashSet<string> Unique(IEnumerable<string> ids, string what)
    {
        var seen = new HashSet<string>();
        foreach (var id in ids)
        {
            if (!seen.Add(id))
            {
                throw new ArgumentException($"The id '{id}' belongs to more than one {what}.");
            }
        }

        return seen;
    }
}
