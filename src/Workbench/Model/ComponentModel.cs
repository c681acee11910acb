using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Model;

/// <summary>A Component.</summary>
public sealed record ComponentModel
{
    /// <summary>Its id.</summary>
    public required ComponentId Id { get; init; }

    /// <summary>Its name.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>What it does; null: not said.</summary>
    public LocalisedText? About { get; init; }

    /// <summary>Kind.</summary>
    public required ComponentKind Kind { get; init; }

    /// <summary>Layer.</summary>
    public required ComponentLayer Layer { get; init; }

    /// <summary>Role.</summary>
    public required ComponentRole Role { get; init; }

    /// <summary>How much it can carry.</summary>
    public required ComponentCapacity Capacity { get; init; }

    /// <summary>The Component that it runs inside of; null: it stands by itself.</summary>
    public ComponentId? Inside { get; init; }

    /// <summary>The zone that it stands in; null: none.</summary>
    public string? Zone { get; init; }

    /// <summary>Who answers for it; null: not said.</summary>
    public LocalisedText? Owner { get; init; }

    /// <summary>Ways into it.</summary>
    public required IReadOnlyList<ComponentInterface> Interfaces { get; init; }

    /// <summary>Where it stands.</summary>
    public required IReadOnlyList<ComponentEnvironment> Environments { get; init; }

    /// <summary>Software that it is made of.</summary>
    public IReadOnlyList<SoftwareItem> Software { get; init; } = [];

    /// <summary>Set when it is a sensor.</summary>
    public SensorModel? Sensor { get; init; }

    /// <summary>Set when it is an actuator.</summary>
    public ActuatorModel? Actuator { get; init; }

    /// <summary>Set when it is a Controller.</summary>
    public ControllerModel? Controller { get; init; }

    /// <summary>Where it stands in the file.</summary>
    public required YamlPosition Position { get; init; }
}
