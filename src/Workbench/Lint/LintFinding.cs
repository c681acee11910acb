using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Lint;

/// <summary>A weak spot of the model itself.</summary>
/// <param name="Code">Stable code, such as <c>LINT-03</c>.</param>
/// <param name="Level">How bad.</param>
/// <param name="Subject">Id of what it is about.</param>
/// <param name="Text">What is weak.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Position">Where in the file.</param>
public sealed record LintFinding(
    string Code, LintLevel Level, string Subject, LocalisedText Text, LocalisedText Remedy, YamlPosition Position);

/// <summary>How bad a weak spot is.</summary>
public enum LintLevel
{
    /// <summary>The result may be incomplete or wrong.</summary>
    Warning = 1,

    /// <summary>The result cannot be relied on: a decision about nothing, an expired one.</summary>
    Error = 2,
}
