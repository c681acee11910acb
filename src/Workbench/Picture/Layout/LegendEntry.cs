namespace Yuimori.Workbench.Picture.Layout;

/// <summary>What an entry of the legend explains: exactly one is set.</summary>
internal sealed record LegendSign
{
    public PictureStatus? Status { get; init; }

    public PictureProtection? Protection { get; init; }

    /// <summary>True: sensitive information; false: another thing to protect.</summary>
    public bool? Asset { get; init; }

    /// <summary>A call-out that has the sign; its text is not used.</summary>
    public PictureCallout? Callout { get; init; }

    public bool IsZone { get; init; }

    /// <summary>Whether it is as broad as a line.</summary>
    public bool IsBroad => Protection is not null || IsZone;
}

/// <summary>An entry of the legend.</summary>
/// <param name="Sign">What it explains.</param>
/// <param name="Glyph">Where the sign is drawn.</param>
/// <param name="Text">The words.</param>
internal sealed record LegendEntry(LegendSign Sign, Rect Glyph, TextBox Text);
