namespace Yuimori.Workbench.Model;

/// <summary>The field that a System belongs to.</summary>
public enum SystemField
{
    /// <summary>Smart house.</summary>
    SmartHouse = 1,

    /// <summary>Vehicles.</summary>
    Vehicle = 2,

    /// <summary>Energy.</summary>
    Energy = 3,

    /// <summary>Factory.</summary>
    Factory = 4,

    /// <summary>Health and care.</summary>
    Healthcare = 5,

    /// <summary>Television and media.</summary>
    Media = 6,

    /// <summary>Something else.</summary>
    Other = 7,
}
