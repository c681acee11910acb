using Yuimori.Workbench.Picture;
using Yuimori.Workbench.Picture.Drawing;

namespace Yuimori.Workbench.Report.Sections;

/// <summary>Where the parts of the report's picture lead: to their place in the same report.</summary>
internal sealed class PictureAnchors(ReportModel model)
{
    private readonly HashSet<string> _components = [.. model.Components.Select(component => component.Id)];
    private readonly HashSet<string> _findings = [.. model.Findings.Select(finding => finding.Id)];

    // Findings stand worst first.
    private readonly Dictionary<string, string> _worst = model.Findings
        .GroupBy(finding => finding.WhereId)
        .ToDictionary(place => place.Key, place => place.First().Id);

    /// <summary>
    /// A call-out leads to its finding, a card to its component, what else there is to the worst finding there.
    /// </summary>
    public string? Of(PictureTarget target)
    {
        if (target.FindingId is { } finding)
        {
            return _findings.Contains(finding) ? "#" + DomId.Of("finding-", finding) : null;
        }

        if (target.Part == PicturePart.Component && _components.Contains(target.Id))
        {
            return "#" + DomId.Of("section-", target.Id);
        }

        return target.Part != PicturePart.Callout && _worst.TryGetValue(target.Place, out var worst)
            ? "#" + DomId.Of("finding-", worst)
            : null;
    }
}
