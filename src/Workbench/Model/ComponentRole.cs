namespace Yuimori.Workbench.Model;

/// <summary>What Yuimori runs at a Component.</summary>
public enum ComponentRole
{
    /// <summary>Nothing: it is in the picture and in the threats only.</summary>
    None = 0,

    /// <summary>The hub.</summary>
    Hub = 1,

    /// <summary>A gateway: broker and arbiter of a site.</summary>
    Gateway = 2,

    /// <summary>A Controller: a service that gives commands to actuators.</summary>
    Controller = 3,

    /// <summary>A sensor.</summary>
    Sensor = 4,

    /// <summary>An actuator.</summary>
    Actuator = 5,
}
