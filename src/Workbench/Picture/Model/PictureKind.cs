namespace Yuimori.Workbench.Picture;

/// <summary>What a component is: the five kinds of the IPA model.</summary>
public enum PictureKind
{
    /// <summary>サービス.</summary>
    Service = 0,

    /// <summary>中継機器.</summary>
    Relay = 1,

    /// <summary>システム.</summary>
    System = 2,

    /// <summary>デバイス.</summary>
    Device = 3,

    /// <summary>直接相互通信するデバイス.</summary>
    PeerDevice = 4,
}
