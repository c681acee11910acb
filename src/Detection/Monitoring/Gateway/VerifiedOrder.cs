using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>An order whose signature holds.</summary>
/// <param name="Controller">Who signed it.</param>
/// <param name="Claims">What it asks for.</param>
/// <param name="Jws">As signed.</param>
public sealed record VerifiedOrder(ComponentId Controller, OrderClaims Claims, string Jws);
