using Yuimori.Catalogue;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Design;

/// <summary>What of a System a picture shows.</summary>
public sealed record PictureView
{
    /// <summary>What is said of components and links; default: everything.</summary>
    public PictureNotes Notes { get; init; } = PictureNotes.All;

    /// <summary>
    /// Id of the Component or Link that the picture is about: it is drawn with its neighbours only. Null: the whole.
    /// </summary>
    public string? Focus { get; init; }

    /// <summary>
    /// True: a card stands for all Components of one zone, layer and kind. Default false: so only for a System that is
    /// too large to be drawn one by one.
    /// </summary>
    public bool Overview { get; init; }

    /// <summary>
    /// Name and guideline numbers of a countermeasure of the guideline's catalogue, by its id; null for one that it
    /// does not have. Default: none is known, and only what the System file says is drawn.
    /// </summary>
    public Func<string, PictureMeasureName?> MeasureNames { get; init; } = static _ => null;
}

/// <summary>What is said of components and links.</summary>
public enum PictureNotes
{
    /// <summary>Nothing: components, links and sensitive information only.</summary>
    None = 0,

    /// <summary>Threats.</summary>
    Threats = 1,

    /// <summary>Threats and countermeasures.</summary>
    All = 2,
}

/// <summary>A countermeasure as the catalogue names it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Numbers">Numbers of guidelines that ask for it, such as <c>OTA-1</c>.</param>
public sealed record PictureMeasureName(LocalisedText Name, IReadOnlyList<string> Numbers)
{
    /// <summary>
    /// A countermeasure of the guideline's catalogue; null: it has none with that id. Numbers that no source states are
    /// left out: in a picture there is no room to say that they are our own reading.
    /// </summary>
    public static PictureMeasureName? Of(GuidelineCatalogue catalogue, string id) =>
        catalogue.FindCountermeasure(id) is { } known
            ? new(known.Name, [.. known.Crosswalk.Where(row => row.Confirmed).Select(row => row.To)])
            : null;
}
