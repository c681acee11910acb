using System.Globalization;
using System.Text;
using Yuimori.Catalogue;

namespace Yuimori.Workbench.Sheet.Files;

/// <summary>Writes a sheet file: products in their order, rows by id, phases in order, one answer a line.</summary>
internal sealed class SheetFileWriter(SheetAnswers answers, string system)
{
    private readonly StringBuilder _text = new();

    public string Text()
    {
        _text.Append("# Evaluation sheet, written by \"yuimori sheet\"; comments are not kept.\n");
        _text.Append("# 評価シート（「yuimori sheet」が書く。コメントは残らない）\n");
        _text.Append(CultureInfo.InvariantCulture, $"yuimori-sheet: {RawSheet.Version}\n");
        _text.Append("system: ").Append(system).Append('\n');
        WriteProducts();
        if (!answers.Wishes.IsAll) WriteWishes(answers.Wishes);
        WriteAnswers();
        return _text.ToString();
    }

    private void WriteProducts()
    {
        if (answers.Products.Count == 0) return;
        _text.Append("\nproducts:\n");
        foreach (var product in answers.Products)
        {
            _text.Append("  - { id: ").Append(product.Id);
            Field("maker", product.Maker);
            Field("name", product.Name);
            Field("version", product.Version);
            _text.Append(" }\n");
        }
    }

    private void WriteWishes(SheetWishes wishes)
    {
        _text.Append("\nwishes:\n  wanted: ").Append(SheetWords.Level.WordOf(wishes.Wanted)).Append('\n');
        Weights("components", wishes.Components.OrderBy(w => w.Key, StringComparer.Ordinal), static c => c);
        Weights("points", wishes.Points.OrderBy(w => w.Key, StringComparer.Ordinal), static p => p);
        Weights("classes", wishes.Classes.OrderBy(w => w.Key), SheetWords.Class.WordOf);
        Weights("phases", wishes.Phases.OrderBy(w => w.Key), SheetWords.Phase.WordOf);
    }

    private void Weights<T>(string name, IEnumerable<KeyValuePair<T, int>> weights, Func<T, string> word)
    {
        var isFirst = true;
        foreach (var (key, weight) in weights)
        {
            if (isFirst) _text.Append("  ").Append(name).Append(":\n");
            isFirst = false;
            _text.Append(CultureInfo.InvariantCulture, $"    - {{ is: {word(key)}, weight: {weight} }}\n");
        }
    }

    private void WriteAnswers()
    {
        if (answers.Answers.Count == 0) return;
        _text.Append("\nanswers:\n");
        var order = answers.Products.Select((p, i) => (p.Id, i)).ToDictionary(p => p.Id, p => p.i);
        var products = answers.Answers.GroupBy(a => a.Key.Product)
            .OrderBy(g => order.GetValueOrDefault(g.Key, int.MaxValue)).ThenBy(g => g.Key, StringComparer.Ordinal);
        foreach (var product in products)
        {
            _text.Append("  ").Append(product.Key).Append(":\n");
            foreach (var row in product.GroupBy(a => a.Key.Row).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                _text.Append("    - row: ").Append(row.Key).Append('\n');
                foreach (var (key, answer) in row.OrderBy(a => a.Key.Phase)) Write(key.Phase, answer);
            }
        }
    }

    private void Write(LifecyclePhase phase, SheetAnswer answer)
    {
        _text.Append("      ").Append(SheetWords.Phase.WordOf(phase)).Append(": {");
        var start = _text.Length;
        if (answer.Level is { } level) _text.Append(", level: ").Append(SheetWords.Level.WordOf(level));
        Field("note", answer.Note);
        Field("evidence", answer.Evidence);
        _text.Remove(start, 1).Append(" }\n");
    }

    private void Field(string name, string? value)
    {
        if (value is not null) _text.Append(", ").Append(name).Append(": ").Append(Quoted(value));
    }

    // Always quoted: "1.0", "yes" and ": " stay text, and a text that becomes a number one day changes nothing else.
    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                _ => c.ToString(),
            });
        }

        return text.Append('"').ToString();
    }
}
