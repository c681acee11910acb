namespace Yuimori.Kernel.Placement;

/// <summary>Where a server listens.</summary>
/// <param name="Host">Name or address.</param>
/// <param name="Port">TCP port; 0 lets the system choose.</param>
public sealed record Endpoint(string Host, int Port);
