using Yuimori.Catalogue;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Sheet;

/// <summary>Rows that belong together in a view.</summary>
/// <param name="Id">What they share: a place, a point, or class and threat.</param>
/// <param name="Name">Its name.</param>
/// <param name="Rows">The rows.</param>
public sealed record SheetGroup(string Id, LocalisedText Name, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Groups the rows that pass a filter as one of the three viewpoints does.</summary>
    public static IReadOnlyList<SheetGroup> Of(EvaluationSheet sheet, SheetView view, SheetFilter filter)
    {
        var rows = filter.Apply(sheet);
        return view switch
        {
            SheetView.Component => [.. Group(rows, r => r.PlaceId, r => r.PlaceName)],
            SheetView.Point =>
            [
                .. Group(rows, r => r.PointId, r => r.PointTitle).OrderBy(g => NumberOf(g.Id)),
            ],
            _ =>
            [
                .. Group(rows.OrderBy(r => r.Class).ThenBy(r => r.ThreatId, StringComparer.Ordinal),
                    r => $"{SheetWords.Class.WordOf(r.Class)}/{r.ThreatId}", r => NameOf(sheet.Guide, r)),
            ],
        };
    }

    private static IEnumerable<SheetGroup> Group(
        IEnumerable<SheetRow> rows, Func<SheetRow, string> id, Func<SheetRow, LocalisedText> name) =>
        rows.GroupBy(id, StringComparer.Ordinal).Select(g => new SheetGroup(g.Key, name(g.First()), [.. g]));

    private static LocalisedText NameOf(SheetGuide guide, SheetRow row)
    {
        var named = guide.Classes[row.Class];
        return new($"{named.Ja}：{row.ThreatName.Ja}", $"{named.En}: {row.ThreatName.En}");
    }

    private static int NumberOf(string point) => int.Parse(point.AsSpan(3), provider: null);
}

/// <summary>The three viewpoints of the sheet.</summary>
public enum SheetView
{
    /// <summary>① Component, with its points, risks, threats and measures.</summary>
    Component = 1,

    /// <summary>② Point 13 to 21, with the Components it concerns.</summary>
    Point = 2,

    /// <summary>③ Class of risk and threat.</summary>
    Risk = 3,
}
