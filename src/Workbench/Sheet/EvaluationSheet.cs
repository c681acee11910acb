using Yuimori.Catalogue;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;

namespace Yuimori.Workbench.Sheet;

/// <summary>
/// The evaluation sheet of a System: component × owner × class × risk × threat × point × phase × level × product.
/// </summary>
public sealed record EvaluationSheet
{
    private readonly Lazy<IReadOnlyDictionary<string, SheetRow>> _byId;

    /// <summary>Makes a sheet; see <see cref="Of"/>.</summary>
    public EvaluationSheet() => _byId = new(() => Rows!.ToDictionary(r => r.Id, StringComparer.Ordinal));

    /// <summary>Id of the System.</summary>
    public required string SystemId { get; init; }

    /// <summary>Name of the System.</summary>
    public required LocalisedText SystemName { get; init; }

    /// <summary>Names of classes, phases and levels.</summary>
    public required SheetGuide Guide { get; init; }

    /// <summary>Every row: places in the order of the System file, worst risk first, points in their order.</summary>
    public required IReadOnlyList<SheetRow> Rows { get; init; }

    /// <summary>Products, answers and wishes.</summary>
    public required SheetAnswers Answers { get; init; }

    /// <summary>Answers to which no cell belongs any more: kept, shown, never counted.</summary>
    public required IReadOnlyList<OrphanAnswer> Orphans { get; init; }

    /// <summary>The products side by side.</summary>
    public IReadOnlyList<SheetProduct> Products => Answers.Products;

    /// <summary>Makes the sheet of an analysed System. Equal input gives an equal sheet.</summary>
    /// <param name="result">The analysis.</param>
    /// <param name="catalogue">The guideline.</param>
    /// <param name="answers">What people added; none when null.</param>
    public static EvaluationSheet Of(DesignResult result, GuidelineCatalogue catalogue, SheetAnswers? answers = null)
    {
        answers ??= SheetAnswers.None;
        var rows = new SheetBuilder(result, catalogue).Rows();
        return new EvaluationSheet
        {
            SystemId = result.Model.Id,
            SystemName = result.Model.Name,
            Guide = catalogue.Sheet,
            Rows = rows,
            Answers = answers,
            Orphans = OrphanAnswer.Find(rows, answers),
        };
    }

    /// <summary>The same rows with other answers.</summary>
    public EvaluationSheet With(SheetAnswers answers) => new()
    {
        SystemId = SystemId,
        SystemName = SystemName,
        Guide = Guide,
        Rows = Rows,
        Answers = answers,
        Orphans = OrphanAnswer.Find(Rows, answers),
    };

    /// <summary>The row with an id, or null.</summary>
    public SheetRow? Find(string id) => _byId.Value.GetValueOrDefault(id);

    /// <summary>What is said about a product at a row's phase.</summary>
    public SheetAnswer At(SheetRow row, LifecyclePhase phase, SheetProduct product) =>
        Answers.At(row.Id, phase, product.Id);
}
