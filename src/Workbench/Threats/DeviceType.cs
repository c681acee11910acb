namespace Yuimori.Workbench.Threats;

/// <summary>Kinds of device and where they stand, after CSA tables 16 to 19.</summary>
public enum DeviceType
{
    /// <summary>ウェアラブル (table 16).</summary>
    Wearable = 1,

    /// <summary>スマートホーム (table 16).</summary>
    SmartHome = 2,

    /// <summary>医療機器・補助機器 (table 17).</summary>
    Medical = 3,

    /// <summary>産業・製造・SCADA (table 18).</summary>
    Industrial = 4,

    /// <summary>都市のインフラとサービス (table 19).</summary>
    City = 5,

    /// <summary>交通・車両 (table 19).</summary>
    Transport = 6,
}
