using System.Globalization;
using Yuimori.Workbench.Exchange.Assembly;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Losses;

namespace Yuimori.Workbench.Exchange.Tm7;

/// <summary>
/// The properties of a stencil: a list of display attributes, each with a name and a value, or a list of values with
/// the index of the selected one.
/// </summary>
internal sealed class Tm7Properties
{
    private readonly Dictionary<string,
    (ForeignMap Node, string? Value)> _values = new(StringComparer.OrdinalIgnoreCase);

    private Tm7Properties()
    {
    }

    /// <summary>The stencil's own name.</summary>
    public string? Name { get; private set; }

    /// <summary>The name of its kind in the template, such as <c>Browser Client</c>.</summary>
    public string? Kind { get; private set; }

    /// <summary>Why it is out of scope; empty where no reason is given; null: it is in scope.</summary>
    public string? OutOfScope { get; private set; }

    public static Tm7Properties Read(ForeignMap? properties)
    {
        var read = new Tm7Properties();
        foreach (var node in properties?.Maps("anyType") ?? []) read.Add(node);
        read.Name = read.Text("Name");
        var reason = read.Text("Reason For Out Of Scope");
        if (read.Flag("Out Of Scope") == true) read.OutOfScope = reason ?? "";
        return read;
    }

    /// <summary>Lists the properties that nobody used, each by its name in the tool.</summary>
    public void LoseRest(ImportContext context)
    {
        foreach (var (node, _) in _values.Values.Where(v => !v.Node.IsUsed))
        {
            var display = (node["DisplayName"] as ForeignValue)?.Peek();
            context.Losses.Add($"property \"{context.Line(display, node)}\"", context.At(node), Reasons.NoPlace);
            node.UseAll();
        }
    }

    /// <summary>A value, used.</summary>
    public string? Text(string key)
    {
        if (!_values.TryGetValue(key, out var found)) return null;
        found.Node.UseAll();
        return string.IsNullOrWhiteSpace(found.Value) ? null : found.Value;
    }

    /// <summary>Whether a choice is Yes; null: not selected.</summary>
    public bool? Flag(string key) => Text(key) switch
    {
        "Yes" or "true" or "True" => true,
        "No" or "false" or "False" => false,
        _ => null,
    };

    private void Add(ForeignMap node)
    {
        var type = (node["@type"] as ForeignValue)?.Peek() ?? "";
        var display = (node["DisplayName"] as ForeignValue)?.Peek() ?? "";
        if (type.EndsWith("HeaderDisplayAttribute", StringComparison.Ordinal))
        {
            Kind ??= display;
            node.UseAll();
            return;
        }

        var value = Value(node);
        if (value is null or "" or "Not Selected" or "Not Applicable" || display == "Dataflow Order") node.UseAll();
        _values.TryAdd(display, (node, value));
        if (node["Name"] is ForeignValue name && name.Peek().Length > 0) _values.TryAdd(name.Peek(), (node, value));
    }

    private static string? Value(ForeignMap node)
    {
        if (node["Value"] is ForeignValue single) return single.Peek();
        if (node["Value"] is not ForeignMap map) return null;
        if (map["#text"] is ForeignValue text) return text.Peek();
        var options = map.List("string").OfType<ForeignValue>().Select(v => v.Peek()).ToList();
        var index = (node["SelectedIndex"] as ForeignValue)?.Peek();
        return int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < options.Count
            ? options[i]
            : null;
    }
}
