namespace Yuimori.Catalogue;

/// <summary>A layer of the base model (IPA-HR 2.3.1).</summary>
public enum Layer
{
    /// <summary>エッジ層.</summary>
    Edge = 1,

    /// <summary>フォグ層.</summary>
    Fog = 2,

    /// <summary>クラウド層.</summary>
    Cloud = 3,
}
