namespace Yuimori.Workbench.Picture.Routing;

/// <summary>A link with the choice of which end carries its label.</summary>
internal sealed class PlannedLink(PictureLink link, string owner, string hub)
{
    public PictureLink Link => link;

    /// <summary>The component whose card carries the label: the end with fewer links.</summary>
    public string Owner => owner;

    /// <summary>The other end, where many links may come together.</summary>
    public string Hub => hub;

    /// <summary>Whether the link's target is the hub end.</summary>
    public bool ToHub => link.To == hub;

    /// <summary>Whether it leaves the owner's card to the right.</summary>
    public bool ExitRight { get; set; }

    /// <summary>The line that it is a branch of; null: it runs straight to the card beside.</summary>
    public Bundle? Bundle { get; set; }
}
