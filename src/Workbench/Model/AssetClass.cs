namespace Yuimori.Workbench.Model;

/// <summary>The four classes of things to protect (守るべきもの, source-002 §2.1).</summary>
public enum AssetClass
{
    /// <summary>IoT機能: to be connected.</summary>
    IotFunction = 1,

    /// <summary>本来機能: what the thing is for.</summary>
    OriginalFunction = 2,

    /// <summary>情報.</summary>
    Information = 3,

    /// <summary>その他, such as cash in a machine.</summary>
    Other = 4,
}
