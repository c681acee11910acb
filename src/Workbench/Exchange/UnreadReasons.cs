using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Losses;

namespace Yuimori.Workbench.Exchange;

/// <summary>Better reasons for some unread fields than that the System file has no place for them.</summary>
internal static class UnreadReasons
{
    private static readonly string[] ThreatDragonDrawing =
    [
        "position", "size", "attrs", "visible", "zIndex", "z", "ports", "port", "connector", "router", "vertices",
        "width",
        "height", "angle", "labels", "tools", "smooth", "thumbnail", "placeholder", "markup",
    ];

    private static readonly string[] ThreatDragonOwn =
    [
        "diagramTop", "threatTop", "hasOpenThreats", "modelType", "isTrustBoundary", "number", "id", "threatId",
        "version",
        "ruleId",
    ];

    private static readonly string[] Tm7Drawing =
    [
        "StrokeDashArray", "StrokeThickness", "HandleX", "HandleY", "PortSource", "PortTarget", "SourceX", "SourceY",
        "TargetX", "TargetY", "Left", "Top", "Width", "Height", "Zoom",
    ];

    private static readonly string[] Tm7Own =
    [
        "@Id", "Upgraded", "Wide", "ModifiedAt", "ChangedBy", "InteractionKey", "DrawingSurfaceGuid", "GenericTypeId",
        "ThreatGenerationEnabled", "Profile", "Validations", "Version", "Guid", "TypeId", "SourceGuid", "TargetGuid",
    ];

    /// <summary>The reasons of a format, by the last part of a path.</summary>
    public static Func<string, LocalisedText?> For(ImportFormat format) => format switch
    {
        ImportFormat.ThreatDragon => path => Of(path, ThreatDragonDrawing, ThreatDragonOwn),
        ImportFormat.Tm7 => path => Of(path, Tm7Drawing, Tm7Own),
        ImportFormat.Otm => path => Of(path, ["representations", "position", "size"], ["id"]),
        ImportFormat.Threagile => path => path.Contains("diagram_tweak", StringComparison.Ordinal)
            ? Reasons.Drawing
            : Of(path, [], ["threagile_version", "tags_available"]),
        _ => path => Of(path, [], ["serialNumber", "$schema", "@xmlns", "bom-ref", "@bom-ref", "@serialNumber"]),
    };

    private static LocalisedText? Of(string path, string[] drawing, string[] own)
    {
        foreach (var part in path.Replace("[]", "", StringComparison.Ordinal).Split('.').Reverse())
        {
            if (drawing.Contains(part)) return Reasons.Drawing;
            if (own.Contains(part)) return Reasons.Bookkeeping;
        }

        return null;
    }
}
