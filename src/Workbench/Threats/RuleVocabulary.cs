using Yuimori.Kernel.Text;
using Yuimori.Workbench.Threats.Reading;

namespace Yuimori.Workbench.Threats;

/// <summary>What the words of rules are called.</summary>
public static class RuleVocabulary
{
    /// <summary>What a threat does harm to.</summary>
    public static LocalisedText NameOf(RuleEffect effect) => RuleWords.Effect.LabelOf(effect);

    /// <summary>Who brings it about.</summary>
    public static LocalisedText NameOf(ThreatActor actor) => RuleWords.Actor.LabelOf(actor);

    /// <summary>A kind of device.</summary>
    public static LocalisedText NameOf(DeviceType type) => RuleWords.Environment.LabelOf(type);

    /// <summary>A kind of countermeasure besides Functions.</summary>
    public static LocalisedText NameOf(MeasureKind kind) => RuleWords.Measure.LabelOf(kind);
}
