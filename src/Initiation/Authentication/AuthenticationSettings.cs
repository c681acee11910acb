namespace Yuimori.Initiation.Authentication;

/// <summary>Limits of F3. None of them widens who is let in.</summary>
public sealed record AuthenticationSettings
{
    /// <summary>
    /// One statement for each remote address and reason in this time; stops a flood from filling the Journal.
    /// </summary>
    public TimeSpan RefusalWindow { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Addresses and reasons told apart at once; more are counted together. Stops an attacker with many addresses
    /// (one IPv6 network has 2^64) from using up memory.
    /// </summary>
    public int RefusalKeysMax { get; init; } = 64;

    /// <summary>An impersonation that has not been tried again for this long is cleared.</summary>
    public TimeSpan ImpersonationQuiet { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Pairs of impersonator and impersonated alarmed at once; more stay visible as <c>F4.denied</c>.
    /// </summary>
    public int ImpersonationsMax { get; init; } = 64;

    /// <summary>Connections that one member may begin at once; see <see cref="ConnectRefill"/>.</summary>
    public int ConnectBurst { get; init; } = 10;

    /// <summary>
    /// Time in which a member earns one more connection; stops a member's reconnect loop from filling the Journal
    /// with sessions and the processor with handshakes.
    /// </summary>
    public TimeSpan ConnectRefill { get; init; } = TimeSpan.FromSeconds(2);
}
