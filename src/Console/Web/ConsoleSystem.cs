using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Console.Web;

/// <summary>The System that the console shows; without a model (its file cannot be read now) pages show ids.</summary>
/// <param name="Model">As read when the hub started.</param>
public sealed record ConsoleSystem(SystemModel? Model)
{
    /// <summary>A Component's name, or its id.</summary>
    public LocalisedText NameOf(ComponentId id) => Model?.Find(id)?.Name ?? LocalisedText.Same(id.Value);

    /// <summary>The same for an id that an Event names as text; any text is shown as it is.</summary>
    public LocalisedText NameOf(string? id)
    {
        var parsed = ComponentId.Parse(id);
        return parsed.IsOk ? NameOf(parsed.Value) : LocalisedText.Same(id ?? "");
    }
}
