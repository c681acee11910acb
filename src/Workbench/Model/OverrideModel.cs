using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Model;

/// <summary>Another score for risks that rules found, with the reason.</summary>
/// <param name="Risks">What it is about.</param>
/// <param name="Set">CRSS metrics to replace, such as <c>AC:H</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Person">Who judged so.</param>
/// <param name="Position">Where it stands in the file.</param>
public sealed record OverrideModel(
    IReadOnlyList<RiskSelector> Risks, string Set, LocalisedText Reason, string Person, YamlPosition Position);
