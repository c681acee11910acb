using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Design;

/// <summary>What places have in common whose findings are shown together.</summary>
/// <param name="Key">Equal for like places; made of ids and words, so that names do not change it.</param>
/// <param name="Name">What they are called together.</param>
internal sealed record Likeness(string Key, LocalisedText Name)
{
    public static Likeness Of(ThreatPlace place)
    {
        if (place.IsLink) return OfLink(place, place.Links[0]);
        var component = place.Components[0];
        var isMany = component.Role is ComponentRole.Sensor or ComponentRole.Actuator or ComponentRole.Controller
            || (component.Role == ComponentRole.None
                && component.Kind is ComponentKind.Device or ComponentKind.PeerDevice);
        return isMany ? OfMany(component) : new Likeness(place.Id, place.Name);
    }

    private static Likeness OfMany(ComponentModel component)
    {
        var layer = SystemWords.Layer.WordOf(component.Layer);
        var (word, label) = component.Role == ComponentRole.None
            ? (SystemWords.Kind.WordOf(component.Kind), SystemWords.Kind.LabelOf(component.Kind))
            : (SystemWords.Role.WordOf(component.Role), SystemWords.Role.LabelOf(component.Role));
        return new Likeness($"{word}:{layer}:{component.Zone}", label);
    }

    private static Likeness OfLink(ThreatPlace place, LinkModel link)
    {
        var medium = SystemWords.Medium.LabelOf(link.Medium);
        var (first, second) = (place.Components[0], place.Components[1]);
        var ends = InOrder(SystemWords.Role.WordOf(first.Role), SystemWords.Role.WordOf(second.Role));
        var zones = InOrder(first.Zone, second.Zone);
        return new Likeness(
            $"{SystemWords.Medium.WordOf(link.Medium)}:{SystemWords.Transport.WordOf(link.Protection.Transport)}:"
            + $"{ends}:{zones}",
            new($"{medium.Ja}の接続", $"links over {medium.En}"));
    }

    // Which end a Link starts from does not matter.
    private static string InOrder(string? a, string? b) => string.CompareOrdinal(a, b) <= 0 ? $"{a}-{b}" : $"{b}-{a}";
}
