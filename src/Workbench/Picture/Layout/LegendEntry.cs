namespace Yuimori.Workbench.Picture.Layout;

/// <summary>What an entry of the legend explains; the numbers are only an order.</summary>
internal enum LegendSign
{
    Met,
    Failed,
    Stale,
    Unknown,
    Planned,
    Protected,
    Unprotected,
    UnknownProtection,
    Threat,
    Countermeasure,
}

/// <summary>An entry of the legend.</summary>
/// <param name="Sign">What it explains.</param>
/// <param name="Glyph">Where the sign is drawn.</param>
/// <param name="Text">The words.</param>
internal sealed record LegendEntry(LegendSign Sign, Rect Glyph, TextBox Text);
