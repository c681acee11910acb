namespace Yuimori.Kernel.Messages;

/// <summary>The <c>typ</c> of our signed messages; each is accepted only where it belongs (RFC 8725 §3.11).</summary>
public static class JwsType
{
    /// <summary><see cref="OrderClaims"/>.</summary>
    public const string Order = "yuimori-order";

    /// <summary><see cref="CommandClaims"/>.</summary>
    public const string Command = "yuimori-command";

    /// <summary><see cref="ManagementClaims"/>.</summary>
    public const string Management = "yuimori-management";

    /// <summary><see cref="LogBatch"/>.</summary>
    public const string Log = "yuimori-log";
}
