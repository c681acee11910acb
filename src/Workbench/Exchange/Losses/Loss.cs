using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Exchange.Losses;

/// <summary>Something that a conversion could not carry over.</summary>
/// <param name="Field">The field, such as <c>components[].tags[]</c>.</param>
/// <param name="Where">Where it stands first: <c>file:line:column</c> on the way in, an id on the way out.</param>
/// <param name="Why">Why it is lost, and what was kept of it if anything.</param>
/// <param name="Count">How many values.</param>
public sealed record Loss(string Field, string Where, LocalisedText Why, int Count);
