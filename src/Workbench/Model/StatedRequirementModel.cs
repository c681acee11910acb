using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Model;

/// <summary>A functional requirement that this design derives from its risks (source-002 table 4-3).</summary>
/// <param name="Requirement">Its id, FR-1 to FR-12.</param>
/// <param name="Risks">The risks that call for it; empty when <paramref name="IsCommon"/>.</param>
/// <param name="IsCommon">Whether every risk calls for it (※ in the table).</param>
/// <param name="Measure">対策: what is done.</param>
/// <param name="Functions">Functions that do it.</param>
/// <param name="Position">Where it stands in the file.</param>
public sealed record StatedRequirementModel(
    string Requirement,
    IReadOnlyList<RiskSelector> Risks,
    bool IsCommon,
    LocalisedText Measure,
    IReadOnlyList<FunctionId> Functions,
    YamlPosition Position);
