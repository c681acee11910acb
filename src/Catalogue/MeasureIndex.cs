namespace Yuimori.Catalogue;

/// <summary>Look-ups of one catalogue, made once.</summary>
internal sealed class MeasureIndex(GuidelineCatalogue catalogue)
{
    public IReadOnlyDictionary<string, FrameworkRow> Rows { get; } =
        catalogue.Frameworks.SelectMany(f => f.Rows).ToDictionary(r => r.Id, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Countermeasure> Countermeasures { get; } =
        catalogue.Countermeasures.ToDictionary(c => c.Id, StringComparer.Ordinal);
}
