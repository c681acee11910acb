namespace Yuimori.Workbench.Picture;

/// <summary>The band that a component is drawn in, from the top of the picture to its bottom.</summary>
public enum PictureLayer
{
    /// <summary>クラウド.</summary>
    Cloud = 0,

    /// <summary>フォグ.</summary>
    Fog = 1,

    /// <summary>エッジ.</summary>
    Edge = 2,
}
