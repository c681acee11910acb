using Yuimori.Kernel.Functions;

namespace Yuimori.Initiation.AccessControl;

/// <summary>F4 アクセス制御機能: a peer does only what its place in the System allows (FR-2, FR-4).</summary>
[Function(4)]
public static class AccessControlFunction
{
    /// <summary>A publish or subscribe that no rule allows was refused.</summary>
    public const string Denied = "F4.denied";

    /// <summary>A live attempt to write on another's topic, and what became of it.</summary>
    public const string Drill = "F4.drill";

    /// <summary>What this function states of itself.</summary>
    public static FunctionDescriptor Descriptor { get; } = new(
        FunctionId.Of(4), "access-control", [Place.Gateway, Place.Hub], [Denied, Drill]);
}
