using Yuimori.Kernel.Functions;

namespace Yuimori.Prevention.LogCollection;

/// <summary>
/// F5 ログ収集機能: Events are kept for tracing, handed over without loss, and verified (FR-3, FR-4, FR-7).
/// </summary>
[Function(5)]
public static class LogCollectionFunction
{
    /// <summary>The whole Journal was verified.</summary>
    public const string Verified = "F5.verified";

    /// <summary>The hub holds a gateway's records up to an index.</summary>
    public const string Forwarded = "F5.forwarded";

    /// <summary>A gateway's Journal does not continue what the hub holds of it: it was lost or replaced.</summary>
    public const string Forked = "F5.forked";

    /// <summary>The System file that the hub runs.</summary>
    public const string SystemFile = "F5.system-file";

    /// <summary>A person saved a file of a design that is being drafted.</summary>
    public const string DraftSaved = "F5.draft-saved";

    /// <summary>A person removed a design that was being drafted.</summary>
    public const string DraftRemoved = "F5.draft-removed";

    /// <summary>What this function states of itself.</summary>
    public static FunctionDescriptor Descriptor { get; } = new(
        FunctionId.Of(5),
        "log-collection",
        [Place.Device, Place.Gateway, Place.Hub],
        [Verified, Forwarded, Forked, SystemFile, DraftSaved, DraftRemoved]);
}
