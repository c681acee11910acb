namespace Yuimori.Workbench.Model;

/// <summary>The layer of the base model (source-002 §2.3.1).</summary>
public enum ComponentLayer
{
    /// <summary>エッジ層.</summary>
    Edge = 1,

    /// <summary>フォグ層.</summary>
    Fog = 2,

    /// <summary>クラウド層.</summary>
    Cloud = 3,
}
