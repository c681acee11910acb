using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Web;

/// <summary>What pages look up in the System file besides names.</summary>
internal static class SystemLookup
{
    /// <summary>The rule that a reason names, in the System file's words; else the reason itself.</summary>
    public static LocalisedText RuleOf(this ConsoleSystem system, string? controller, string? reason)
    {
        if (reason is null) return LocalisedText.Same("–");
        var id = ComponentId.Parse(controller);
        var rules = id.IsOk ? system.Model?.Find(id.Value)?.Controller?.Rules : null;
        return rules?.FirstOrDefault(rule => rule.Id == reason)?.Text ?? LocalisedText.Same(reason);
    }

    /// <summary>Names in a row, as the viewer's language joins them.</summary>
    public static string Join(this PageContext page, IEnumerable<string> names) =>
        string.Join(page.Language == Language.Japanese ? "、" : ", ", names);

    /// <summary>A component's page.</summary>
    public static string HrefOf(this ConsoleSystem _, ComponentId id) => $"/devices/{id}";
}
