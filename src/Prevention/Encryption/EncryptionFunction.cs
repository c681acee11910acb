using Yuimori.Kernel.Functions;

namespace Yuimori.Prevention.Encryption;

/// <summary>F10 暗号化機能: what is in transit is encrypted, and each session's protection is stated (FR-4).</summary>
[Function(10)]
public static class EncryptionFunction
{
    /// <summary>A session's protocol version and cipher suite, judged.</summary>
    public const string Session = "F10.session";

    /// <summary>What this function states of itself.</summary>
    public static FunctionDescriptor Descriptor { get; } = new(
        FunctionId.Of(10), "encryption", [Place.Device, Place.Gateway, Place.Hub], [Session]);
}
