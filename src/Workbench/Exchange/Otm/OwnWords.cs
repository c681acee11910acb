using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Guess;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Otm;

/// <summary>
/// What our own export writes under <c>attributes</c>, where OTM lets every tool say more: read back, nothing needs to
/// be guessed. A word that is not known is left unread, and so listed as lost.
/// </summary>
internal static class OwnWords
{
    /// <summary>Type of the zones that stand in for layers: OTM wants each component inside of something.</summary>
    public const string LayerZoneType = "yuimori-layer";

    public static ElementGuess? Element(ForeignMap? own)
    {
        var kind = Word(own, "yuimori.kind", SystemWords.Kind.Find);
        var layer = Word(own, "yuimori.layer", SystemWords.Layer.Find);
        return kind is null || layer is null ? null : new(kind.Value, layer.Value, null);
    }

    public static ComponentCapacity? Capacity(ForeignMap? own) =>
        Word(own, "yuimori.capacity", SystemWords.Capacity.Find);

    public static SystemField? Field(ForeignMap? own) => Word(own, "yuimori.field", SystemWords.Field.Find);

    public static AssetClass? Class(ForeignMap? own) => Word(own, "yuimori.class", SystemWords.AssetClass.Find);

    public static MessageProtection? Messages(ForeignMap? own) =>
        Word(own, "yuimori.messages", SystemWords.Messages.Find);

    public static WireGuess? Wire(ForeignMap? own)
    {
        var medium = Word(own, "yuimori.medium", SystemWords.Medium.Find);
        var protocol = Word(own, "yuimori.protocol", SystemWords.Protocol.Find);
        var transport = Word(own, "yuimori.transport", SystemWords.Transport.Find);
        return medium is null ? null : new(
            medium.Value, protocol ?? LinkProtocol.Other, transport ?? TransportProtection.Unstated);
    }

    public static Harm? Harm(ForeignMap? own)
    {
        var life = Word(own, "yuimori.harm.life", SystemWords.HarmLevel.Find);
        var property = Word(own, "yuimori.harm.property", SystemWords.HarmLevel.Find);
        var privacy = Word(own, "yuimori.harm.privacy", SystemWords.HarmLevel.Find);
        return life is null || property is null || privacy is null ? null
            : new(life.Value, property.Value, privacy.Value);
    }

    public static bool IsLayerZone(ForeignMap? zone) => (zone?["type"] as ForeignValue)?.Peek() == LayerZoneType;

    private static T? Word<T>(ForeignMap? own, string key, Func<string, T?> find)
        where T : struct, Enum
    {
        if (own?[key] is not ForeignValue value || find(value.Peek()) is not { } word) return null;
        value.UseAll();
        return word;
    }
}
