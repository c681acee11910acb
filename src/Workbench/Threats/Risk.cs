using Yuimori.Kernel.Text;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Threats;

/// <summary>A threat at a place, scored.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Place">Where.</param>
/// <param name="Score">Before treatment.</param>
public sealed record Risk(ThreatRule Rule, ThreatPlace Place, CrssScore Score)
{
    /// <summary>Stable id, <c>rule@place</c>: it rests on ids alone, so that no name and no score changes it.</summary>
    public string Id { get; } = $"{Rule.Id}@{Place.Id}";

    /// <summary>The threat and where it is.</summary>
    public LocalisedText Title => new($"{Place.Name.Ja}：{Rule.Title.Ja}", $"{Place.Name.En}: {Rule.Title.En}");
}
