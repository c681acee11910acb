using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue;

/// <summary>
/// Requirements that countermeasures can be held against, whoever states them: the guideline's own lists and the
/// frameworks, in one shape.
/// </summary>
/// <param name="Id">Such as <c>functional-requirements</c> or <c>owasp-2014</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows, headings before what stands below them.</param>
public sealed record RequirementSet(string Id, LocalisedText Name, IReadOnlyList<RequirementRow> Rows)
{
    /// <summary>Every list: the guideline's own first, then the frameworks.</summary>
    public static IReadOnlyList<RequirementSet> All(GuidelineCatalogue catalogue) =>
    [
        new("functional-requirements", new("IoT高信頼化の機能要件（12）", "Functional requirements (12)"),
            [.. catalogue.FunctionalRequirements.Select(r => Row(r.Id, r.Title.Text, r.Confirmed))]),
        new("considerations", new("実装上の考慮事項（22）", "Implementation considerations (22)"),
            [.. catalogue.Considerations.Select(c => Row(c.Id, c.Title, true))]),
        new("guidelines-17", new("つながる世界の開発指針（17）", "IoT development guidelines (17)"),
            [.. catalogue.Guidelines.Select(g => Row(g.Id, g.Title.Text, g.Confirmed))]),
        new("points-21", new("IoTセキュリティガイドラインの要点（21）", "Key points of the IoT Security Guidelines (21)"),
            [.. catalogue.Points.Select(p => Row(p.Id, p.Title.Text, p.Confirmed))]),
        .. catalogue.Frameworks.Where(f => f.Kind == FrameworkKind.Requirements).Select(
            f => new RequirementSet(f.Id, f.Name, [.. f.Rows.Select(Row)])),
    ];

    private static RequirementRow Row(string id, LocalisedText title, bool confirmed) =>
        new(id, id, title, null, null, true, confirmed);

    private static RequirementRow Row(FrameworkRow row) =>
        new(row.Id, row.Code, row.Title, row.Parent, row.Level, row.IsPublished, row.Confirmed);
}

/// <summary>A row of a list of requirements.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">The number as its source prints it.</param>
/// <param name="Title">A short topic.</param>
/// <param name="Parent">Id of the heading that it stands below, or null.</param>
/// <param name="Level">How strongly it is asked for; null where it makes no difference.</param>
/// <param name="IsPublished">False when only its number is known.</param>
/// <param name="Confirmed">Whether the row was read in a copy of its source.</param>
public sealed record RequirementRow(
    string Id, string Code, LocalisedText Title, string? Parent, RowLevel? Level, bool IsPublished, bool Confirmed);
