using System.Globalization;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Lint;

/// <summary>A check of the model.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Level">How bad what it finds is.</param>
/// <param name="About">What it finds, in a few words.</param>
public sealed record LintCode(int Number, LintLevel Level, LocalisedText About)
{
    /// <summary>Its code, such as <c>LINT-03</c>.</summary>
    public string Code => string.Create(CultureInfo.InvariantCulture, $"LINT-{Number:00}");
}
