using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Model;

/// <summary>Units of streams: SenML units (RFC 8428 §12.1, RFC 8798) that a sensor of ours can have.</summary>
public enum StreamUnit
{
    /// <summary>No unit: a yes/no stream.</summary>
    YesNo = 0,

    /// <summary>Degrees Celsius.</summary>
    Celsius = 1,

    /// <summary>Relative humidity in percent.</summary>
    RelativeHumidity = 2,

    /// <summary>Lux.</summary>
    Lux = 3,

    /// <summary>Micrograms per cubic metre.</summary>
    MicrogramsPerCubicMetre = 4,

    /// <summary>Millimetres per hour.</summary>
    MillimetresPerHour = 5,

    /// <summary>Metres per second.</summary>
    MetresPerSecond = 6,

    /// <summary>Parts per million.</summary>
    PartsPerMillion = 7,

    /// <summary>Watts.</summary>
    Watts = 8,

    /// <summary>Percent.</summary>
    Percent = 9,

    /// <summary>Hectopascals.</summary>
    Hectopascals = 10,
}

/// <summary>The units' words.</summary>
internal static class StreamUnits
{
    public static WordList<StreamUnit> Words { get; } = new(
        (StreamUnit.YesNo, "yes/no", "はい・いいえ", "yes or no"),
        (StreamUnit.Celsius, "Cel", "℃", "°C"),
        (StreamUnit.RelativeHumidity, "%RH", "％（相対湿度）", "% relative humidity"),
        (StreamUnit.Lux, "lx", "ルクス", "lux"),
        (StreamUnit.MicrogramsPerCubicMetre, "ug/m3", "μg/m³", "µg/m³"),
        (StreamUnit.MillimetresPerHour, "mm/h", "ミリ毎時", "mm per hour"),
        (StreamUnit.MetresPerSecond, "m/s", "メートル毎秒", "metres per second"),
        (StreamUnit.PartsPerMillion, "ppm", "ppm", "parts per million"),
        (StreamUnit.Watts, "W", "ワット", "watts"),
        (StreamUnit.Percent, "/100", "パーセント", "percent"),
        (StreamUnit.Hectopascals, "hPa", "ヘクトパスカル", "hectopascals"));
}
