using Microsoft.AspNetCore.Components;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Web;

/// <summary>Base of pages: they get the context from their endpoint.</summary>
public abstract class ConsolePage : ComponentBase
{
    /// <summary>The request's context.</summary>
    [Parameter, EditorRequired]
    public required PageContext Page { get; set; }

    /// <summary>A text in the viewer's language.</summary>
    protected string Say(LocalisedText text) => Page.Say(text);
}
