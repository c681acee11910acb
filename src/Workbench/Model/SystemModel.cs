using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Model;

/// <summary>A System file that was read and checked: every id resolves, every value is in range.</summary>
public sealed record SystemModel
{
    /// <summary>Id of the System.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>What it is for; null: not said.</summary>
    public LocalisedText? About { get; init; }

    /// <summary>Its field.</summary>
    public required SystemField Field { get; init; }

    /// <summary>Zones of trust, in the order of the file.</summary>
    public IReadOnlyList<ZoneModel> Zones { get; init; } = [];

    /// <summary>Components, in the order of the file.</summary>
    public required IReadOnlyList<ComponentModel> Components { get; init; }

    /// <summary>Links, in the order of the file.</summary>
    public required IReadOnlyList<LinkModel> Links { get; init; }

    /// <summary>Assets, in the order of the file.</summary>
    public required IReadOnlyList<AssetModel> Assets { get; init; }

    /// <summary>Risks that a person states, in the order of the file.</summary>
    public IReadOnlyList<StatedRiskModel> StatedRisks { get; init; } = [];

    /// <summary>Requirements derived from risks, in the order of the file.</summary>
    public IReadOnlyList<StatedRequirementModel> StatedRequirements { get; init; } = [];

    /// <summary>Countermeasures that this design has, in the order of the file.</summary>
    public IReadOnlyList<CountermeasureUse> Countermeasures { get; init; } = [];

    /// <summary>Other scores for found risks, in the order of the file.</summary>
    public IReadOnlyList<OverrideModel> Overrides { get; init; } = [];

    /// <summary>Findings that are set aside, in the order of the file.</summary>
    public IReadOnlyList<ExceptionModel> Exceptions { get; init; } = [];

    /// <summary>Notes on risks, in the order of the file.</summary>
    public IReadOnlyList<NoteModel> Notes { get; init; } = [];

    /// <summary>What a published analysis says must be found here, in the order of the file.</summary>
    public IReadOnlyList<ExpectationModel> Expectations { get; init; } = [];

    /// <summary>Decisions, in the order of the file.</summary>
    public required IReadOnlyList<DecisionModel> Decisions { get; init; }

    /// <summary>Settings of Functions.</summary>
    public required FunctionSettings Settings { get; init; }

    /// <summary>The file that it came from.</summary>
    public required SourceFile Source { get; init; }

    /// <summary>The Component with an id, or null.</summary>
    public ComponentModel? Find(ComponentId id) => ModelIndex.Of(this).Find(id);
}

/// <summary>The file that a model came from.</summary>
/// <param name="Path">As the caller gave it.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hex.</param>
public sealed record SourceFile(string Path, string Sha256)
{
    /// <summary>The folder that relative paths in it start from, absolute.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(Path)) ?? "/";
}
