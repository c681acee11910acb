namespace Yuimori.Workbench.Picture;

/// <summary>What a component does here; it chooses the icon and the word under the name.</summary>
public enum PictureRole
{
    /// <summary>No special role: the kind chooses icon and word.</summary>
    None = 0,

    /// <summary>The hub.</summary>
    Hub = 1,

    /// <summary>A gateway.</summary>
    Gateway = 2,

    /// <summary>A sensor.</summary>
    Sensor = 3,

    /// <summary>An actuator.</summary>
    Actuator = 4,

    /// <summary>A Controller: a service that gives commands to actuators.</summary>
    Controller = 5,
}
