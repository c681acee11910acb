namespace Yuimori.Workbench.Picture;

/// <summary>Sizes that a picture never passes.</summary>
public static class PictureLimits
{
    /// <summary>Most components. Stops a huge System file from holding a hub in the layout search.</summary>
    public const int NodesMax = 400;

    /// <summary>Most zones. Stops a System file of zones only from holding a hub.</summary>
    public const int ZonesMax = 400;

    /// <summary>
    /// Most components that are drawn one by one. A larger picture cannot be read: a System beyond it is drawn as an
    /// overview, a card a group.
    /// </summary>
    public const int DetailedMax = 80;

    /// <summary>
    /// Most links that are drawn one by one. More of them cannot be followed by eye, and take the router seconds: the
    /// System is drawn as an overview then.
    /// </summary>
    public const int LinksDetailedMax = 400;

    /// <summary>Most marks of assets on a card. Stops a data store from pushing all others off the screen.</summary>
    public const int AssetsMax = 6;

    /// <summary>Most links. Stops a huge System file from holding a hub in the track assignment.</summary>
    public const int LinksMax = 1600;

    /// <summary>Most call-outs in the model. Stops a huge list of findings from filling the memory.</summary>
    public const int CalloutsMax = 20_000;

    /// <summary>
    /// Most rows of detail on a card. Stops a talkative device from pushing all others off the screen.
    /// </summary>
    public const int DetailsMax = 6;

    /// <summary>
    /// Deepest nesting of hosts that is drawn; what is deeper is drawn beside its host. Stops a chain of hosts from
    /// narrowing a card until no text fits.
    /// </summary>
    public const int HostDepthMax = 3;

    /// <summary>
    /// Most characters of one text that are looked at. Stops a giant name from holding the line breaker.
    /// </summary>
    public const int TextCharactersMax = 400;
}
