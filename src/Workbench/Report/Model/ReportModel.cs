using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture;

namespace Yuimori.Workbench.Report;

/// <summary>All that the HTML report shows.</summary>
public sealed record ReportModel
{
    /// <summary>Id of the System.</summary>
    public required string SystemId { get; init; }

    /// <summary>Name of the System.</summary>
    public required LocalisedText SystemName { get; init; }

    /// <summary>Name of the System file, without its folder.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the System file's bytes, lower-case hex.</summary>
    public required string FileSha256 { get; init; }

    /// <summary>Version of the guideline catalogue that was used.</summary>
    public required string CatalogueVersion { get; init; }

    /// <summary>Version of the product that made the report.</summary>
    public required string ProductVersion { get; init; }

    /// <summary>The scoring Method, such as "CRSS".</summary>
    public required LocalisedText Method { get; init; }

    /// <summary>When the report was made; null: not written, so that equal input gives equal bytes.</summary>
    public DateTimeOffset? MadeAt { get; init; }

    /// <summary>The picture.</summary>
    public required PictureModel Picture { get; init; }

    /// <summary>The components, in reading order.</summary>
    public IReadOnlyList<ReportComponent> Components { get; init; } = [];

    /// <summary>The things to protect.</summary>
    public IReadOnlyList<ReportAsset> Assets { get; init; } = [];

    /// <summary>The risks. The report sorts them: worst first, then by id.</summary>
    public IReadOnlyList<ReportFinding> Findings { get; init; } = [];

    /// <summary>What remains after treatment.</summary>
    public IReadOnlyList<ReportResidual> Residuals { get; init; } = [];

    /// <summary>What people decided.</summary>
    public IReadOnlyList<ReportDecision> Decisions { get; init; } = [];

    /// <summary>Risks that exceptions set aside.</summary>
    public IReadOnlyList<ReportSetAside> SetAside { get; init; } = [];

    /// <summary>What published analyses say of the System.</summary>
    public IReadOnlyList<ReportExpectation> Expectations { get; init; } = [];

    /// <summary>The ids used, explained.</summary>
    public IReadOnlyList<ReportTerm> Glossary { get; init; } = [];

    /// <summary>The documents that the report rests on.</summary>
    public IReadOnlyList<ReportSource> Sources { get; init; } = [];
}
