namespace Yuimori.Workbench.Model;

/// <summary>What a Link runs over.</summary>
public enum LinkMedium
{
    /// <summary>Inside one machine.</summary>
    Internal = 1,

    /// <summary>Wired network of the site.</summary>
    Ethernet = 2,

    /// <summary>Wireless LAN.</summary>
    WiFi = 3,

    /// <summary>Bluetooth.</summary>
    Bluetooth = 4,

    /// <summary>Other short-range radio.</summary>
    ShortRangeRadio = 5,

    /// <summary>Mobile network.</summary>
    Cellular = 6,

    /// <summary>The internet, whatever the line.</summary>
    Internet = 7,

    /// <summary>Serial line or field bus.</summary>
    Serial = 8,

    /// <summary>USB or a memory card.</summary>
    Usb = 9,

    /// <summary>Near-field communication.</summary>
    Nfc = 10,
}
