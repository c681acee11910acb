using System.Globalization;
using Yuimori.Workbench.Picture;
using Yuimori.Workbench.Picture.Drawing;

namespace Yuimori.Workbench.Tests.Picture;

/// <summary>WCAG 2.2 AA: 4.5 : 1 for text (1.4.3), 3 : 1 for lines and shapes (1.4.11).</summary>
public sealed class PaletteTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Palette_Text_HasContrastOnEverySurface(bool isLight)
    {
        var palette = isLight ? PicturePalette.Light : PicturePalette.Dark;
        var cards = new[] { palette.Card, palette.Nested, palette.FailedSurface };
        var page = new[] { palette.Canvas, palette.Band };
        AssertContrast(4.5, [palette.Ink, palette.Quiet], [.. cards, .. page]);
        var states = new[] { palette.Met, palette.Failed, palette.Stale, palette.Unknown };
        AssertContrast(4.5, states, [palette.Card, palette.Nested]);
        AssertContrast(4.5, [palette.Failed], [palette.FailedSurface]);
        AssertContrast(4.5, [palette.ThreatInk], [palette.ThreatSurface]);
        AssertContrast(4.5, [palette.MajorInk], [palette.MajorSurface]);
        AssertContrast(4.5, [palette.MinorInk], [palette.MinorSurface]);
        AssertContrast(4.5, [palette.MeasureInk], [palette.MeasureSurface]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Palette_Lines_HaveContrastWhereTheyRun(bool isLight)
    {
        var palette = isLight ? PicturePalette.Light : PicturePalette.Dark;
        AssertContrast(
            3,
            [palette.Line, palette.Open, palette.Vague],
            [palette.Canvas, palette.Band, palette.Card, palette.Nested, palette.FailedSurface]);
        AssertContrast(3, [palette.Gem], [palette.Canvas, palette.Card, palette.Nested, palette.FailedSurface]);
        AssertContrast(3, [palette.Zone], [palette.Canvas, palette.Band]);
        AssertContrast(3, [palette.MajorInk, palette.MinorInk, palette.ThreatInk, palette.MeasureInk], [palette.Canvas]);
    }

    [Fact]
    public void Css_EveryColour_CanBeSetFromOutside() => Assert.All(
        PicturePalette.Light.Variables,
        colour => Assert.Contains(
            $"--yp-{colour.Name}:var(--picture-{colour.Name},{colour.Value})",
            PictureStyle.Css,
            StringComparison.Ordinal));

    [Fact]
    public void Css_EveryVariableUsed_IsDefined()
    {
        var names = PicturePalette.Light.Variables.Select(colour => "--yp-" + colour.Name).ToHashSet();
        var used = PictureStyle.Css.Split("var(").Skip(1)
            .Select(part => part[..part.IndexOfAny([')', ','])])
            .Where(name => name.StartsWith("--yp-", StringComparison.Ordinal))
            .ToHashSet();
        Assert.Equal(names.Order(), used.Order());
    }

    private static void AssertContrast(double least, string[] inks, string[] surfaces)
    {
        foreach (var ink in inks)
        {
            foreach (var surface in surfaces)
            {
                var contrast = Contrast(ink, surface);
                Assert.True(contrast >= least, $"{ink} on {surface}: {contrast:0.00} < {least}");
            }
        }
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));

    private static double Channel(string colour, int at)
    {
        var value = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
