namespace Yuimori.Detection.StateVisualisation;

/// <summary>What is known of a component right now; the colour of its box on the live map.</summary>
public enum LiveCondition
{
    /// <summary>Nothing was heard of it since this hub started.</summary>
    Unknown = 0,

    /// <summary>It runs and speaks.</summary>
    Running = 1,

    /// <summary>It should speak and does not (F12, fault).</summary>
    Silent = 2,

    /// <summary>Its session broke without a farewell.</summary>
    Lost = 3,

    /// <summary>It said farewell.</summary>
    Stopped = 4,
}
