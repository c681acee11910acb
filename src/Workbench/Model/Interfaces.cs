namespace Yuimori.Workbench.Model;

/// <summary>A way into a Component (接続I/F of source-002 table 4-1).</summary>
public enum ComponentInterface
{
    /// <summary>Wired network.</summary>
    Ethernet = 1,

    /// <summary>Wireless LAN.</summary>
    WiFi = 2,

    /// <summary>Bluetooth.</summary>
    Bluetooth = 3,

    /// <summary>Other short-range radio, such as 920 MHz or IEEE 802.15.4.</summary>
    ShortRangeRadio = 4,

    /// <summary>Mobile network.</summary>
    Cellular = 5,

    /// <summary>USB or a memory card.</summary>
    Usb = 6,

    /// <summary>Serial or maintenance port.</summary>
    Serial = 7,

    /// <summary>A web page or API that people or programs use.</summary>
    Web = 8,

    /// <summary>Hands: buttons, levers, the housing.</summary>
    Hand = 9,

    /// <summary>Near-field communication.</summary>
    Nfc = 10,
}

/// <summary>Where a Component stands.</summary>
public enum ComponentEnvironment
{
    /// <summary>Inside a home.</summary>
    Home = 1,

    /// <summary>Outdoors, in reach of strangers.</summary>
    Outdoor = 2,

    /// <summary>A public place.</summary>
    Public = 3,

    /// <summary>A vehicle.</summary>
    Vehicle = 4,

    /// <summary>A factory.</summary>
    Factory = 5,

    /// <summary>A hospital or care home.</summary>
    Care = 6,

    /// <summary>A guarded data centre.</summary>
    DataCentre = 7,
}
