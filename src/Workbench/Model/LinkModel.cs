using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Model;

/// <summary>A connection between two Components.</summary>
public sealed record LinkModel
{
    /// <summary>Its id; no Component has the same.</summary>
    public required ComponentId Id { get; init; }

    /// <summary>Its name; null: its ends name it.</summary>
    public LocalisedText? Name { get; init; }

    /// <summary>Where it starts.</summary>
    public required ComponentId From { get; init; }

    /// <summary>Where it ends.</summary>
    public required ComponentId To { get; init; }

    /// <summary>What it runs over.</summary>
    public required LinkMedium Medium { get; init; }

    /// <summary>What it speaks.</summary>
    public required LinkProtocol Protocol { get; init; }

    /// <summary>What protects it.</summary>
    public required LinkProtection Protection { get; init; }

    /// <summary>Assets that travel on it.</summary>
    public required IReadOnlyList<string> Carries { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required YamlPosition Position { get; init; }

    /// <summary>Whether a Component is one of its ends.</summary>
    public bool Touches(ComponentId id) => From == id || To == id;
}
