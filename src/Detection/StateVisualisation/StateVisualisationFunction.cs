using Yuimori.Kernel.Functions;

namespace Yuimori.Detection.StateVisualisation;

/// <summary>
/// F13, state visualisation: the latest state of every component and its time series (source-002 table 3-2).
/// </summary>
[Function(13)]
public static class StateVisualisationFunction
{
    /// <summary>Kind of the Event that sums up the state of the whole System.</summary>
    public const string Snapshot = "F13.snapshot";

    /// <summary>Kind of the Event that a person made a replaying sensor report a given value.</summary>
    public const string Poked = "F13.poked";

    /// <summary>What the function states of itself.</summary>
    public static FunctionDescriptor Descriptor { get; } = new(
        FunctionId.Of(13), "state-visualisation", [Place.Hub], [Snapshot, Poked]);
}
