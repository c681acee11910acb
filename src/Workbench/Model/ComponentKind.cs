namespace Yuimori.Workbench.Model;

/// <summary>What a Component is: the five kinds of the IPA model.</summary>
public enum ComponentKind
{
    /// <summary>サービス.</summary>
    Service = 1,

    /// <summary>中継機器.</summary>
    Relay = 2,

    /// <summary>システム.</summary>
    System = 3,

    /// <summary>デバイス.</summary>
    Device = 4,

    /// <summary>直接相互通信するデバイス.</summary>
    PeerDevice = 5,
}
