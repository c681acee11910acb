using Spectre.Console;
using Yuimori.Kernel.Text;

namespace Yuimori.Cli.Guideline;

/// <summary>Headings, pairs and lists on a terminal, in one language. Text is never read as markup.</summary>
internal sealed class Sheet(IAnsiConsole console, Language language)
{
    private readonly List<(string Label, string Text)> _pairs = [];

    /// <summary>Several words in one line, as the language joins them.</summary>
    public string Join(IEnumerable<LocalisedText> words) =>
        string.Join(language == Language.Japanese ? "、" : ", ", words.Select(w => w.In(language)));

    /// <summary>A remark behind a text.</summary>
    public string Aside(string text) => language == Language.Japanese ? $"（{text}）" : $" ({text})";

    public void Head(string id, LocalisedText name) =>
        console.Write(new Text($"{id}  {name.In(language)}\n", new Style(decoration: Decoration.Bold)));

    /// <summary>A labelled text; nothing when there is no text.</summary>
    public void Pair(string ja, string en, LocalisedText? text) => Pair(ja, en, text?.In(language) ?? "");

    /// <summary>A labelled text; nothing when it is empty.</summary>
    public void Pair(string ja, string en, string text)
    {
        if (text.Length > 0) _pairs.Add((new LocalisedText(ja, en).In(language), text));
    }

    /// <summary>A heading with lines of id and text below it; nothing when there are none.</summary>
    public void List(string ja, string en, IEnumerable<(string Id, string Text)> lines)
    {
        Flush();
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn();
        foreach (var (id, text) in lines) grid.AddRow(new Text(id), new Text(text));
        if (grid.Rows.Count == 0) return;
        var heading = new LocalisedText(ja, en).In(language);
        console.Write(new Text($"\n{heading}\n", new Style(decoration: Decoration.Bold)));
        console.Write(grid);
    }

    /// <summary>Writes what is still held back.</summary>
    public void Flush()
    {
        if (_pairs.Count == 0) return;
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn();
        foreach (var (label, text) in _pairs) grid.AddRow(new Text(label, new Style(Color.Grey)), new Text(text));
        console.Write(grid);
        _pairs.Clear();
    }
}
