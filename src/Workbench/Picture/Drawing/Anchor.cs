using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>Draws parts as links where they lead somewhere.</summary>
internal sealed class Anchor(MarkupWriter svg, Language language, PictureOptions options)
{
    private readonly Addresses _addresses = new(options);

    public Language Language => language;

    public PictureOptions Options => options;

    public MarkupWriter Svg => svg;

    /// <summary>Draws a part that the keyboard reaches.</summary>
    /// <param name="target">What it is.</param>
    /// <param name="spoken">What is said of it; null: its own texts say enough.</param>
    /// <param name="draw">Draws it.</param>
    public void Around(PictureTarget target, string? spoken, Action draw)
    {
        var address = _addresses.Of(target);
        if (address is not null)
        {
            svg.Start("a").With("href", address);
            if (spoken is not null)
            {
                svg.With("aria-label", spoken);
            }
        }

        draw();
        if (address is not null)
        {
            svg.End();
        }
    }

    /// <summary>Draws a part for the pointer only: the keyboard reaches the same address at another part.</summary>
    public void Beside(PictureTarget target, Action draw)
    {
        var address = _addresses.Of(target);
        if (address is not null)
        {
            svg.Start("a").With("href", address).With("tabindex", -1).With("aria-hidden", "true");
        }

        draw();
        if (address is not null)
        {
            svg.End();
        }
    }
}
