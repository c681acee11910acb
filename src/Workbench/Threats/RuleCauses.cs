using Yuimori.Kernel.Text;
using Yuimori.Workbench.Threats.Reading;

namespace Yuimori.Workbench.Threats;

/// <summary>Causes: their words, and the one of a threat class when a rule names none.</summary>
public static class RuleCauses
{
    /// <summary>What a cause is called.</summary>
    public static LocalisedText NameOf(RuleCause cause) =>
        cause == RuleCause.Stated ? new("記載リスク", "stated risk") : RuleWords.Cause.LabelOf(cause);

    /// <summary>Its word in rule files, such as <c>access</c>.</summary>
    public static string WordOf(RuleCause cause) =>
        cause == RuleCause.Stated ? "stated" : RuleWords.Cause.WordOf(cause);

    internal static RuleCause Of(string threat) => threat switch
    {
        "TH-01" => RuleCause.Traffic,
        "TH-02" or "TH-03" or "TH-04" => RuleCause.Data,
        "TH-05" => RuleCause.Stop,
        "TH-06" or "TH-07" or "TH-09" => RuleCause.Access,
        "TH-10" => RuleCause.Physical,
        _ => RuleCause.Software,
    };
}
