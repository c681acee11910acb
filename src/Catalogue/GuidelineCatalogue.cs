using Yuimori.Catalogue.Loading;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Results;

namespace Yuimori.Catalogue;

/// <summary>
/// The guideline as data: requirements, functions, considerations, threats, guidelines and the words of the model.
/// Immutable; whatever it refers to exists, in both directions and both languages, or it was not loaded.
/// </summary>
public sealed class GuidelineCatalogue
{
    private MeasureIndex? _index;

    internal GuidelineCatalogue()
    {
    }

    /// <summary>The folder <c>guideline</c> beside the running program.</summary>
    public static string DefaultDirectory => Path.Combine(AppContext.BaseDirectory, "guideline");

    /// <summary>The 5 requirements.</summary>
    public required IReadOnlyList<Requirement> Requirements { get; init; }

    /// <summary>The 12 functional requirements.</summary>
    public required IReadOnlyList<FunctionalRequirement> FunctionalRequirements { get; init; }

    /// <summary>The 23 functions, F1 first.</summary>
    public required IReadOnlyList<Function> Functions { get; init; }

    /// <summary>The implementation considerations.</summary>
    public required IReadOnlyList<ImplementationConsideration> Considerations { get; init; }

    /// <summary>The 11 threat classes.</summary>
    public required IReadOnlyList<ThreatClass> Threats { get; init; }

    /// <summary>The 17 development guidelines.</summary>
    public required IReadOnlyList<Guideline17> Guidelines { get; init; }

    /// <summary>The 5 groups of the key points.</summary>
    public required IReadOnlyList<Principle> Principles { get; init; }

    /// <summary>The 21 key points.</summary>
    public required IReadOnlyList<Point21> Points { get; init; }

    /// <summary>Lists of requirements that countermeasures are held against, and tables of reference.</summary>
    public required IReadOnlyList<Framework> Frameworks { get; init; }

    /// <summary>The groups of the countermeasures, in their order.</summary>
    public required IReadOnlyList<CountermeasureGroup> Groups { get; init; }

    /// <summary>The countermeasures, group by group.</summary>
    public required IReadOnlyList<Countermeasure> Countermeasures { get; init; }

    /// <summary>The words of the model.</summary>
    public required ModelWords Words { get; init; }

    /// <summary>The standards of table B-2.</summary>
    public required IReadOnlyList<RelatedStandard> Standards { get; init; }

    /// <summary>Where the rows come from.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>What the evaluation sheet rests on.</summary>
    public required SheetGuide Sheet { get; init; }

    /// <summary>Every evidence rule, in the order of the functions.</summary>
    public IEnumerable<EvidenceRule> EvidenceRules => Functions.SelectMany(f => f.Evidence);

    // Made at the first question, not while loading: a device's agent loads the guideline and never asks.
    private MeasureIndex Index => _index ??= new(this);

    /// <summary>Loads and checks the guideline.</summary>
    /// <param name="directory">Its folder; <see cref="DefaultDirectory"/> when null.</param>
    /// <returns>The catalogue, or an error whose detail lists every problem with file, line and column.</returns>
    public static Result<GuidelineCatalogue> Load(string? directory = null) => Check(directory).ToResult();

    /// <summary>As <see cref="Load"/>, with each problem for itself.</summary>
    public static Checked<GuidelineCatalogue> Check(string? directory = null) =>
        CatalogueLoader.Load(directory ?? DefaultDirectory);

    /// <summary>The function with an id.</summary>
    public Function Function(FunctionId id) => Functions[id.Number - 1];

    /// <summary>The requirement with an id such as <c>REQ-3</c>, or null.</summary>
    public Requirement? FindRequirement(string id) => Requirements.FirstOrDefault(r => r.Id == id);

    /// <summary>The functional requirement with an id such as <c>FR-6</c>, or null.</summary>
    public FunctionalRequirement? FindFunctionalRequirement(string id) =>
        FunctionalRequirements.FirstOrDefault(r => r.Id == id);

    /// <summary>The consideration with an id such as <c>IC-3.2</c>, or null.</summary>
    public ImplementationConsideration? FindConsideration(string id) => Considerations.FirstOrDefault(c => c.Id == id);

    /// <summary>The threat class with an id such as <c>TH-01</c>, or null.</summary>
    public ThreatClass? FindThreat(string id) => Threats.FirstOrDefault(t => t.Id == id);

    /// <summary>The development guideline with an id such as <c>GL-5</c>, or null.</summary>
    public Guideline17? FindGuideline(string id) => Guidelines.FirstOrDefault(g => g.Id == id);

    /// <summary>The framework with an id such as <c>owasp-2014</c>, or null.</summary>
    public Framework? FindFramework(string id) => Frameworks.FirstOrDefault(f => f.Id == id);

    /// <summary>The row of a framework with an id such as <c>OTA-1</c>, or null.</summary>
    public FrameworkRow? FindRow(string id) => Index.Rows.GetValueOrDefault(id);

    /// <summary>The countermeasure with an id such as <c>channel-encryption-ip</c>, or null.</summary>
    public Countermeasure? FindCountermeasure(string id) => Index.Countermeasures.GetValueOrDefault(id);

    /// <summary>The key point with an id such as <c>KP-13</c>, or null.</summary>
    public Point21? FindPoint(string id) => Points.FirstOrDefault(p => p.Id == id);
}
