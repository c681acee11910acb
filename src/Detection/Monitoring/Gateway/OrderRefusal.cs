using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>Why the gate refused what a component sent as an order.</summary>
/// <param name="Why">The first check that failed, as a word of wire.md.</param>
/// <param name="Detail">For the log: what was expected, what came.</param>
/// <param name="Genuine">
/// Set when the signature and issuer hold and only the time does not: a late order or a wrong clock, no forgery.
/// </param>
public sealed record OrderRefusal(string Why, string Detail, OrderClaims? Genuine);
