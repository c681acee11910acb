using Yuimori.Workbench.Model;
using Yuimori.Workbench.Picture;

namespace Yuimori.Workbench.Design;

/// <summary>Fills the picture's model from a System: for report, console and command line.</summary>
public static class SystemPicture
{
    /// <summary>The System alone; an overview when it is too large to be drawn one by one.</summary>
    public static PictureModel Of(SystemModel model) => View(Whole(model), new PictureView());

    /// <summary>The System alone, with something more on its Components, such as what they say now.</summary>
    /// <param name="model">The System.</param>
    /// <param name="dress">
    /// Adds to a Component's card; its id stays. A group's state is the worst of its members'.
    /// </param>
    public static PictureModel Of(SystemModel model, Func<PictureNode, PictureNode> dress)
    {
        var whole = Whole(model);
        return View(whole with { Nodes = [.. whole.Nodes.Select(dress)] }, new PictureView());
    }

    /// <summary>
    /// The System with its threats and countermeasures as call-outs; an overview when it is too large.
    /// </summary>
    public static PictureModel Of(DesignResult result) => Of(result, new PictureView());

    /// <summary>What the view asks for.</summary>
    /// <exception cref="ArgumentException">The focus is neither a Component nor a Link of the System.</exception>
    public static PictureModel Of(DesignResult result, PictureView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var whole = Whole(result.Model);
        return View(whole with { Callouts = [.. PictureFindings.Of(result, view)] }, view);
    }

    /// <summary>Whether an id is a Component or a Link of the System: what a picture can be about.</summary>
    public static bool Has(SystemModel model, string id) =>
        model.Components.Any(c => c.Id.Value == id) || model.Links.Any(l => l.Id.Value == id);

    /// <summary>Whether every Component has a card of its own; a larger System is drawn as an overview.</summary>
    public static bool IsDetailed(SystemModel model) => IsDetailed(model.Components.Count, model.Links.Count);

    private static bool IsDetailed(int components, int links) =>
        components <= PictureLimits.DetailedMax && links <= PictureLimits.LinksDetailedMax;

    private static PictureModel View(PictureModel whole, PictureView view)
    {
        var focused = view.Focus is { } focus ? PictureFocus.On(whole, focus) : whole;
        var drawn = view.Overview || !IsDetailed(focused.Nodes.Count, focused.Links.Count)
            ? new PictureGroups(focused, node => !view.Overview && PictureFocus.Keeps(focused, node)).Picture()
            : focused;
        var zones = drawn.Nodes.Select(node => node.Zone).ToHashSet();
        return drawn with
        {
            Zones = [.. drawn.Zones.Where(zone => zones.Contains(zone.Id))],
            Callouts = [.. drawn.Callouts.Take(PictureLimits.CalloutsMax)],
        };
    }

    private static PictureModel Whole(SystemModel model)
    {
        var parts = new PictureParts(model);
        return new PictureModel
        {
            Title = model.Name,
            Zones = [.. model.Zones.Select(zone => new PictureZone(zone.Id, zone.Name))],
            Nodes = [.. model.Components.Select(parts.Node)],
            Links = [.. model.Links.Select(parts.Link)],
        };
    }
}
