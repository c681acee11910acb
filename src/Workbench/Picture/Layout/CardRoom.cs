using System.Runtime.InteropServices;

namespace Yuimori.Workbench.Picture.Layout;

/// <summary>What a card takes at least, so that it lines up with its neighbours.</summary>
/// <param name="HeightMin">Its height.</param>
/// <param name="LabelsFrom">Where the labels of its links begin.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CardRoom(int HeightMin, int LabelsFrom)
{
    /// <summary>As little as its texts need.</summary>
    public static CardRoom Any { get; } = new(0, 0);
}
