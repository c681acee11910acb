using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Model;

/// <summary>What a published analysis of this System says must be found in it.</summary>
/// <param name="Id">Its own id.</param>
/// <param name="Text">The published threat, in words.</param>
/// <param name="At">The Component or Link that it is about; null: the whole.</param>
/// <param name="Risks">Risks of which each must be found.</param>
/// <param name="Functions">Functions that must treat them.</param>
/// <param name="Countermeasures">Countermeasures of this file that must stand there.</param>
/// <param name="Source">Where it was published.</param>
/// <param name="Position">Where it stands in the file.</param>
public sealed record ExpectationModel(
    string Id,
    LocalisedText Text,
    string? At,
    IReadOnlyList<RiskSelector> Risks,
    IReadOnlyList<FunctionId> Functions,
    IReadOnlyList<string> Countermeasures,
    string Source,
    YamlPosition Position);
