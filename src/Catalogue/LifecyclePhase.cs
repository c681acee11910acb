namespace Yuimori.Catalogue;

/// <summary>The phases of a product's life: columns 8 to 12 of the evaluation sheet.</summary>
public enum LifecyclePhase
{
    /// <summary>When it is bought.</summary>
    Procurement = 1,

    /// <summary>When it is made.</summary>
    Manufacture = 2,

    /// <summary>On its way to the user.</summary>
    Distribution = 3,

    /// <summary>From the start to the end of its use.</summary>
    Operation = 4,

    /// <summary>When it is thrown away or collected.</summary>
    Disposal = 5,
}
