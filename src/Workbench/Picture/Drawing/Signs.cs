using Yuimori.Workbench.Picture.Layout;

namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>The small shapes: states, locks, call-out signs. Each differs from the others without its colour.</summary>
internal static class Signs
{
    private const string Triangle = "M0 -5.2l5.6 10h-11.2z";

    public static void State(MarkupWriter svg, PictureStatus status, Point centre)
    {
        switch (status)
        {
            case PictureStatus.Met:
                Circle(svg, "yp-mark yp-mark-met", centre, 5);
                break;
            case PictureStatus.Failed:
                Path(svg, "yp-mark yp-mark-failed", centre, "M0 -4.8l5.2 9.2h-10.4z");
                break;
            case PictureStatus.Stale:
                Circle(svg, "yp-mark yp-mark-stale", centre, 5);
                Path(svg, "yp-mark-stale-half", centre, "M0 -5a5 5 0 0 1 0 10z");
                break;
            case PictureStatus.Unknown:
                Circle(svg, "yp-mark yp-mark-unknown", centre, 5);
                break;
            case PictureStatus.Planned:
                Path(svg, "yp-mark yp-mark-planned", centre, "M-5.5 -4h11v8h-11z");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(status));
        }
    }

    public static void Lock(MarkupWriter svg, PictureProtection protection, Point centre)
    {
        const string Body = "M-4.5 -0.5h9v6h-9z";
        var shape = protection switch
        {
            PictureProtection.Protected or PictureProtection.Encrypted =>
                Body + "M-2.8 -0.5v-2.2a2.8 2.8 0 0 1 5.6 0v2.2",
            PictureProtection.Unprotected => Body + "M-2.8 -0.5v-2.2a2.8 2.8 0 0 1 5.4 -1",
            PictureProtection.Unknown => "M-2.6 -2.6a2.7 2.7 0 1 1 4.2 2.2q-1.6 1 -1.6 2.4M0 5v0.1",
            _ => throw new ArgumentOutOfRangeException(nameof(protection)),
        };
        Path(svg, "yp-lock yp-lock-" + Name(protection), centre, shape);
        if (protection == PictureProtection.Protected)
        {
            Path(svg, "yp-lock-body", centre, Body);
        }
    }

    public static void Callout(
        MarkupWriter svg, PictureCalloutKind kind, PictureSeverity? severity, PictureMeasure? measure, Point centre)
    {
        if (kind == PictureCalloutKind.Threat)
        {
            Threat(svg, severity, centre);
            return;
        }

        Circle(svg, measure == PictureMeasure.Planned ? "yp-sign-open" : "yp-sign", centre, 5);
        if (measure == PictureMeasure.Verified)
        {
            Path(svg, "yp-sign-check", centre, "M-2.4 0.2l1.8 1.9l3.2 -3.9");
        }
    }

    /// <summary>The sign of an asset: filled for sensitive information.</summary>
    public static void Asset(MarkupWriter svg, bool isSensitive, Point centre) =>
        Path(svg, isSensitive ? "yp-gem" : "yp-gem-open", centre, "M0 -4.8l4.8 4.8l-4.8 4.8l-4.8 -4.8z");

    private static void Threat(MarkupWriter svg, PictureSeverity? severity, Point centre)
    {
        switch (severity)
        {
            case PictureSeverity.Critical:
                Path(svg, "yp-sign", centre, "M-3.6 -4l4 8h-8zM3.6 -4l4 8h-8z");
                break;
            case PictureSeverity.Minor:
                Path(svg, "yp-sign-open", centre, "M0 -4.2l4.8 8.4h-9.6z");
                break;
            default:
                Path(svg, "yp-sign", centre, Triangle);
                break;
        }
    }

    /// <summary>The part of a CSS class that names a protection.</summary>
    public static string Name(PictureProtection protection) => protection switch
    {
        PictureProtection.Protected => "protected",
        PictureProtection.Unprotected => "unprotected",
        PictureProtection.Encrypted => "encrypted",
        _ => "unknown",
    };

    /// <summary>The part of a CSS class that names a state.</summary>
    public static string Name(PictureStatus status) => status switch
    {
        PictureStatus.Met => "met",
        PictureStatus.Failed => "failed",
        PictureStatus.Stale => "stale",
        PictureStatus.Planned => "planned",
        _ => "unknown",
    };

    private static void Circle(MarkupWriter svg, string style, Point centre, int radius) => svg
        .Start("circle").With("class", style).With("cx", centre.X).With("cy", centre.Y).With("r", radius).End();

    private static void Path(MarkupWriter svg, string style, Point centre, string shape) => svg
        .Start("path").With("class", style).With("transform", $"translate({centre.X} {centre.Y})")
        .With("d", shape).End();
}
