using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture.Drawing;

namespace Yuimori.Workbench.Report;

/// <summary>Writes the parts that all sections share. Every text goes through the escaping writer.</summary>
internal sealed class ReportWriter
{
    public MarkupWriter Markup { get; } = new();

    public ReportWriter Start(string element, string style = "")
    {
        Markup.Start(element);
        if (style.Length > 0)
        {
            Markup.With("class", style);
        }

        return this;
    }

    public ReportWriter End()
    {
        Markup.End();
        return this;
    }

    /// <summary>A text in both languages; the switch in the page shows one of them.</summary>
    public ReportWriter Both(LocalisedText text)
    {
        if (text.Ja == text.En)
        {
            Markup.Text(text.Ja);
            return this;
        }

        Markup.Start("span").With("lang", "ja").Text(text.Ja).End();
        Markup.Start("span").With("lang", "en").Text(text.En).End();
        return this;
    }

    public ReportWriter Element(string element, LocalisedText text, string style = "") =>
        Start(element, style).Both(text).End();

    /// <summary>An id or another text that does not change with the language, in a fixed-width face.</summary>
    public ReportWriter Code(string text, string style = "")
    {
        Start("code", style).Markup.Text(text);
        return End();
    }

    /// <summary>A link to a place in this page; it never leads out of it.</summary>
    public ReportWriter Jump(string prefix, string id, LocalisedText text)
    {
        Markup.Start("a").With("href", "#" + DomId.Of(prefix, id));
        return Both(text).End();
    }

    public ReportWriter Jump(string prefix, string id) => Jump(prefix, id, LocalisedText.Same(id));

    /// <summary>Starts a section with its heading.</summary>
    public ReportWriter Section(string id, LocalisedText heading)
    {
        Markup.Line().Start("section").With("id", id);
        return Element("h2", heading);
    }

    /// <summary>Starts a table with its head row.</summary>
    public ReportWriter Table(string style, params LocalisedText[] heads)
    {
        Start("div", "scroll").Start("table", style).Start("thead").Start("tr");
        foreach (var head in heads)
        {
            Markup.Start("th").With("scope", "col");
            Both(head).End();
        }

        return End().End().Start("tbody");
    }

    public ReportWriter EndTable() => End().End().End();

    /// <summary>Says why a list is empty and what to do next.</summary>
    public ReportWriter Nothing(LocalisedText text) => Element("p", text, "nothing");

    public override string ToString() => Markup.ToString();
}
