using Microsoft.AspNetCore.Components;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Web;

/// <summary>Base of parts: they get the context from the frame around them.</summary>
public abstract class ConsolePart : ComponentBase
{
    /// <summary>The request's context.</summary>
    [CascadingParameter]
    public required PageContext Page { get; set; }

    /// <summary>A text in the viewer's language.</summary>
    protected string Say(LocalisedText text) => Page.Say(text);
}
