namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>What became of an order; durable by the time it is given, so the order may be acknowledged (D3).</summary>
/// <param name="Why">Why it was refused, as a stable word; null: it was accepted, or had been.</param>
public sealed record OrderAnswer(string? Why)
{
    /// <summary>Accepted.</summary>
    public static OrderAnswer Accepted { get; } = new((string?)null);
}
