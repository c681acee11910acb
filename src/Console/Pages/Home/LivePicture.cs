using Yuimori.Console.Texts;
using Yuimori.Detection.StateVisualisation;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Picture;

namespace Yuimori.Console.Pages.Home;

/// <summary>The live map: the design's picture, coloured by what is known now. Pure.</summary>
internal static class LivePicture
{
    /// <summary>The picture of a System and what its components say.</summary>
    public static PictureModel Of(SystemModel system, IReadOnlyList<LiveComponent> live)
    {
        var known = live.ToDictionary(static component => component.Component.Value);
        var picture = SystemPicture.Of(system, node => Dress(node, known.GetValueOrDefault(node.Id)));
        return picture with { Links = [.. picture.Links.Select(static link => link with { Carries = [] })] };
    }

    // What a component holds and a link carries is the design's matter: the map shows what they do.
    private static PictureNode Dress(PictureNode node, LiveComponent? live) => node with
    {
        Assets = [],
        State = live is null ? null : StateOf(live),
        Details = live is null ? [] : Details(live),
    };

    private static PictureState StateOf(LiveComponent live)
    {
        if (live.Alarms.Count > 0) return new PictureState(PictureStatus.Failed, new("警報", "alarm"));
        if (live.Conflicts.Count > 0 && live.Condition == LiveCondition.Running)
        {
            return new PictureState(PictureStatus.Stale, new("競合を解決中", "conflict, resolved"));
        }

        var status = live.Condition switch
        {
            LiveCondition.Running => PictureStatus.Met,
            LiveCondition.Silent or LiveCondition.Lost => PictureStatus.Failed,
            LiveCondition.Stopped => PictureStatus.Stale,
            _ => PictureStatus.Unknown,
        };
        return new PictureState(status, StateText.Of(live.Condition));
    }

    private static List<LocalisedText> Details(LiveComponent live)
    {
        var rows = new List<LocalisedText>();
        if (live.State?.Position is { } position) rows.Add(ValueText.Of(position));
        if (live.Decision is { Purpose: { } purpose } decision)
        {
            var (why, value) = (SystemWords.Purpose.LabelOf(purpose), ValueText.Of(decision.Value));
            rows.Add(new LocalisedText($"{value.Ja}の指示({why.Ja})", $"ordered {value.En} for {why.En}"));
        }

        rows.AddRange(live.Readings.Values.Select(ValueText.Line));
        return rows;
    }
}
