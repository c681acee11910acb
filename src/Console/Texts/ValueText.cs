using System.Globalization;
using Yuimori.Detection.StateVisualisation;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Texts;

/// <summary>
/// Values, streams and units in words. A System file may use other words than these; such a word is shown as it is.
/// </summary>
internal static class ValueText
{
    private static readonly Dictionary<string, LocalisedText> Known = new(StringComparer.Ordinal)
    {
        ["open"] = new("開", "open"),
        ["closed"] = new("閉", "closed"),
        ["locked"] = new("施錠", "locked"),
        ["unlocked"] = new("解錠", "unlocked"),
        ["on"] = new("入", "on"),
        ["off"] = new("切", "off"),
        ["temperature"] = new("温度", "temperature"),
        ["humidity"] = new("湿度", "humidity"),
        ["illuminance"] = new("照度", "illuminance"),
        ["pm25"] = new("PM2.5", "PM2.5"),
        ["rain"] = new("雨量", "rain"),
        ["wind"] = new("風速", "wind"),
        ["intruder"] = new("侵入者", "intruder"),
        ["fire"] = new("火災", "fire"),
        ["life"] = new("人命", "life"),
        ["property"] = new("財産", "property"),
        ["comfort"] = new("快適性", "comfort"),
        ["entertainment"] = new("娯楽", "entertainment"),
        ["higher-purpose"] = new("目的の優先度が高い", "higher purpose"),
        ["stood-first"] = new("先に出ていた", "stood first"),
    };

    private static readonly Dictionary<string, string> Units = new(StringComparer.Ordinal)
    {
        ["Cel"] = "°C",
        ["%RH"] = "%RH",
        ["ug/m3"] = "µg/m³",
        ["/100"] = "%",
    };

    public static LocalisedText Yes { get; } = new("あり", "yes");

    public static LocalisedText No { get; } = new("なし", "no");

    public static LocalisedText Of(string? word) =>
        word is null ? LocalisedText.Same("–") : Known.GetValueOrDefault(word) ?? LocalisedText.Same(word);

    public static string Unit(string? unit) => unit is null ? "" : Units.GetValueOrDefault(unit) ?? unit;

    /// <summary>A reading with its unit, such as <c>31.2 °C</c>.</summary>
    public static LocalisedText Of(LiveReading reading)
    {
        if (reading.IsFlag) return reading.Value != 0 ? Yes : No;
        var number = reading.Value.ToString("0.##", CultureInfo.InvariantCulture);
        return LocalisedText.Same($"{number} {Unit(reading.Unit)}".TrimEnd());
    }

    /// <summary>A reading with its stream's name.</summary>
    public static LocalisedText Line(LiveReading reading)
    {
        var (name, value) = (Of(reading.Stream), Of(reading));
        return new LocalisedText($"{name.Ja} {value.Ja}", $"{name.En} {value.En}");
    }
}
