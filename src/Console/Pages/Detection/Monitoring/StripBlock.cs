namespace Yuimori.Console.Pages.Detection.Monitoring;

/// <summary>A stretch of time on a strip.</summary>
/// <param name="Left">Start, % of the strip's width.</param>
/// <param name="Width">% of the strip's width.</param>
/// <param name="Purpose">What it served; null: no order stood.</param>
/// <param name="Value">The value that stood.</param>
/// <param name="Controller">Whose order; null: none.</param>
/// <param name="Reason">Its rule.</param>
public sealed record StripBlock(
    decimal Left, decimal Width, string? Purpose, string? Value, string? Controller, string? Reason)
{
    /// <summary>How much text fits: <c>wide</c>, <c>mid</c> or <c>thin</c>.</summary>
    public string Size => Width >= 22 ? "wide" : Width >= 8 ? "mid" : "thin";
}
