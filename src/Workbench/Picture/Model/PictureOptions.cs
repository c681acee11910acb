namespace Yuimori.Workbench.Picture;

/// <summary>Which colours a picture takes.</summary>
public enum PictureTheme
{
    /// <summary>As the reader's system prefers.</summary>
    Auto = 0,

    /// <summary>Always light.</summary>
    Light = 1,

    /// <summary>Always dark.</summary>
    Dark = 2,
}

/// <summary>How a picture is drawn.</summary>
public sealed record PictureOptions
{
    /// <summary>The options that stand when none are given.</summary>
    public static PictureOptions Default { get; } = new();

    /// <summary>
    /// True (default): the style sheet is inside the picture, so that the file stands alone. False: the page carries
    /// <see cref="PictureStyle.Css"/> itself, as a strict content security policy asks for.
    /// </summary>
    public bool EmbedStyle { get; init; } = true;

    /// <summary>Colours; default: as the reader's system prefers.</summary>
    public PictureTheme Theme { get; init; }

    /// <summary>Call-outs lead to <c>#finding-ID</c>; default: they do not.</summary>
    public bool LinkFindings { get; init; }

    /// <summary>
    /// Where a component, a link or a call-out leads, such as <c>/design/findings?at=home-gateway</c>; null for one: it
    /// leads nowhere. Default null: as <see cref="LinkFindings"/> says. Only an address that begins with <c>/</c>,
    /// <c>#</c> or <c>https:</c> is written: any other would let an id of the model run a script.
    /// </summary>
    public Func<PictureTarget, string?>? Address { get; init; }

    /// <summary>Draw a thin band for a layer without components (default), or leave it out.</summary>
    public bool ShowEmptyBands { get; init; } = true;

    /// <summary>Draw the title above the picture (default), or leave it to the page.</summary>
    public bool ShowTitle { get; init; } = true;

    /// <summary>Draw the legend under the picture (default), or leave it to the page.</summary>
    public bool ShowLegend { get; init; } = true;

    /// <summary>
    /// Written before every element id, so that one page can hold several pictures. Default: nothing.
    /// </summary>
    public string IdPrefix { get; init; } = "";

    /// <summary>
    /// Most cards beside each other, 1 to 12. Null (default): 5 for up to 30 components, so that text stays readable on
    /// a projector; 7 for up to 60; 9 for more.
    /// </summary>
    public int? ColumnsMax { get; init; }

    /// <summary>
    /// Most call-outs under one card, 1 to 50; the rest is one line "+N". Default 6. It stops a component with many
    /// findings from pushing all others off the screen.
    /// </summary>
    public int CalloutsPerCardMax { get; init; } = 6;

    /// <summary>As <see cref="CalloutsPerCardMax"/>, under the label of one link. Default 4.</summary>
    public int CalloutsPerLinkMax { get; init; } = 4;
}
