using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Threats;

/// <summary>A Component or Link, with everything that rules ask about it.</summary>
public sealed record ThreatPlace
{
    /// <summary>Id of the Component or Link.</summary>
    public required string Id { get; init; }

    /// <summary>Its name; a Link's is made of its ends'.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>Whether it is a Link.</summary>
    public required bool IsLink { get; init; }

    /// <summary>The Component, or the Link's two ends.</summary>
    public required IReadOnlyList<ComponentModel> Components { get; init; }

    /// <summary>The Link, or the Component's Links.</summary>
    public required IReadOnlyList<LinkModel> Links { get; init; }

    /// <summary>Assets held (also inside of it) or carried.</summary>
    public required IReadOnlyList<AssetModel> Assets { get; init; }

    /// <summary>The worst harm of those assets.</summary>
    public required Harm Harm { get; init; }

    /// <summary>Purposes of the control that passes here.</summary>
    public required IReadOnlyList<Purpose> Purposes { get; init; }

    /// <summary>Whether two or more Controllers order the same actuator here.</summary>
    public required bool IsContested { get; init; }

    /// <summary>The System's field.</summary>
    public required SystemField Field { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required YamlPosition Position { get; init; }
}
