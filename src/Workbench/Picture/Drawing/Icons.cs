namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>Icons as outlines in a square of 20.</summary>
internal static class Icons
{
    public static string Of(PictureNode node) => node.Role switch
    {
        PictureRole.Hub => "M3 3h14v5.5h-14zM3 11.5h14v5.5h-14zM6 5.8h.1M9 5.8h.1M6 14.2h.1M9 14.2h.1",
        PictureRole.Gateway => "M2.5 11h15v6h-15zM6 14h.1M9 14h.1M5 11v-4M15 11v-4M7.6 6.4a3.4 3.4 0 0 1 4.8 0" +
            "M5.8 3.6a6 6 0 0 1 8.4 0",
        PictureRole.Sensor => "M10 8.4a1.6 1.6 0 1 0 0 3.2a1.6 1.6 0 1 0 0 -3.2zM6.4 13.6a5 5 0 0 1 0 -7.2" +
            "M13.6 6.4a5 5 0 0 1 0 7.2M3.8 16.2a8.8 8.8 0 0 1 0 -12.4M16.2 3.8a8.8 8.8 0 0 1 0 12.4",
        PictureRole.Actuator => "M2.5 3v14M17.5 3v14M5.5 10h9M8.3 7.2l-2.8 2.8l2.8 2.8M11.7 7.2l2.8 2.8l-2.8 2.8",
        PictureRole.Controller => "M3 6h6M14 6h3M11.5 3.6a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 1 0 0 -4.8z" +
            "M3 14h2.5M10.5 14h6.5M8 11.6a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 1 0 0 -4.8z",
        PictureRole.None => Of(node.Kind),
        _ => throw new ArgumentException($"No icon for role {node.Role}.", nameof(node)),
    };

    private static string Of(PictureKind kind) => kind switch
    {
        PictureKind.Service => "M10 2.2l6.8 3.9v7.8l-6.8 3.9l-6.8 -3.9v-7.8zM3.2 6.1l6.8 3.9l6.8 -3.9M10 10v7.8",
        PictureKind.Relay => "M3 7h13M12.8 3.8l3.2 3.2l-3.2 3.2M17 13h-13M7.2 9.8l-3.2 3.2l3.2 3.2",
        PictureKind.System => "M3 3h5.5v5.5h-5.5zM11.5 3h5.5v5.5h-5.5zM3 11.5h5.5v5.5h-5.5zM11.5 11.5h5.5v5.5h-5.5z",
        PictureKind.Device => "M5 5h10v10h-10zM8 2v3M12 2v3M8 15v3M12 15v3M2 8h3M2 12h3M15 8h3M15 12h3",
        PictureKind.PeerDevice => "M2 5.5h6v9h-6zM12 5.5h6v9h-6zM8 8.5h4M8 11.5h4",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
