using System.Globalization;
using System.Text;

namespace Yuimori.Shared;

/// <summary>
/// The text of a System of any size: neighbourhoods of a gateway, sensors, actuators, Controllers and devices, all
/// behind one hub, with two Links for each Component. Equal sizes give equal texts.
/// </summary>
public static class LargeSystem
{
    private const int Neighbourhood = 20;

    private static readonly string[] Media = ["wi-fi", "ethernet", "bluetooth", "short-range-radio"];
    private static readonly string[] Protections = ["mutual-tls", "tls", "none", "link-encryption"];
    private static readonly string[] Environments = ["home", "outdoor", "factory", "public"];

    /// <summary>The file's text.</summary>
    /// <param name="components">How many Components, 2 or more; there are twice as many Links.</param>
    public static string Text(int components)
    {
        var text = new StringBuilder(components * 700);
        text.Append("yuimori: 1\nsystem: { id: large, name: { ja: 大きなシステム, en: Large system }, field: smart-house }\ncomponents:\n");
        text.Append("- { id: hub, name: Hub, kind: service, layer: cloud, role: hub, owner: Provider, interfaces: [web] }\n");
        for (var i = 1; i < components; i++) Component(text, i);
        text.Append("links:\n");
        for (var i = 1; i < components; i++) Up(text, i);
        for (var i = 1; i <= components + 1; i++) Across(text, i, components);
        text.Append("assets:\n");
        for (var i = 0; i <= components / Neighbourhood; i++) Asset(text, i, components);
        text.Append("decisions:\n");
        text.Append("- { risks: [\"tampered-traffic@*\"], decision: treat, reason: Signed, person: Designer }\n");
        text.Append("- { risks: [\"eavesdropping@*\"], decision: treat, reason: Encrypted, person: Designer }\n");
        return text.ToString();
    }

    private static string Gateway(int i) => $"c{((i - 1) / Neighbourhood * Neighbourhood) + 1}";

    private static bool IsGateway(int i) => (i - 1) % Neighbourhood == 0;

    private static void Component(StringBuilder text, int i)
    {
        text.Append(CultureInfo.InvariantCulture, $"- {{ id: c{i}, name: {{ ja: 機器{i}, en: Thing {i} }}, owner: Owner, layer: edge, ");
        if (IsGateway(i))
        {
            text.Append("kind: system, role: gateway, interfaces: [ethernet, wi-fi, usb], environment: [home] }\n");
            return;
        }

        var environment = Environments[i % Environments.Length];
        text.Append(CultureInfo.InvariantCulture, $"environment: [{environment}], interfaces: [{Media[i % Media.Length]}], ");
        text.Append((i % 5) switch
        {
            0 => "kind: device, role: sensor, capacity: small, sensor: { streams: [{ name: heat, unit: Cel }] } }\n",
            1 => "kind: device, role: actuator, actuator: { positions: [open, closed] } }\n",
            2 => "kind: system }\n",
            _ => "kind: device }\n",
        });
    }

    private static void Up(StringBuilder text, int i)
    {
        var to = IsGateway(i) ? "hub" : Gateway(i);
        var medium = IsGateway(i) ? "internet" : Media[i % Media.Length];
        text.Append(CultureInfo.InvariantCulture, $"- {{ id: up{i}, from: c{i}, to: {to}, medium: {medium}, protocol: mqtt, ");
        text.Append(CultureInfo.InvariantCulture, $"carries: [a{(i - 1) / Neighbourhood}], protection: ");
        text.Append(CultureInfo.InvariantCulture, $"{{ transport: {Protections[i % Protections.Length]}, messages: none }} }}\n");
    }

    private static void Across(StringBuilder text, int i, int components)
    {
        var from = 1 + (i % (components - 1));
        var to = from == components - 1 ? "hub" : $"c{from + 1}";
        var medium = Media[i % Media.Length];
        text.Append(CultureInfo.InvariantCulture, $"- {{ id: across{i}, from: c{from}, to: {to}, medium: {medium}, protocol: other, ");
        text.Append(CultureInfo.InvariantCulture, $"carries: [a{(from - 1) / Neighbourhood}], protection: ");
        text.Append(CultureInfo.InvariantCulture, $"{{ transport: {Protections[i % Protections.Length]} }} }}\n");
    }

    private static void Asset(StringBuilder text, int i, int components)
    {
        var at = Math.Min((i * Neighbourhood) + 1, components - 1);
        var kind = i % 2 == 0 ? "information" : "original-function";
        text.Append(CultureInfo.InvariantCulture, $"- {{ id: a{i}, name: {{ ja: 情報{i}, en: Data {i} }}, class: {kind}, ");
        text.Append(CultureInfo.InvariantCulture, $"where: [c{at}], ");
        text.Append("harm: { life: slight, property: severe, privacy: slight } }\n");
    }
}
