using System.Globalization;
using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Exchange.Foreign;

/// <summary>A single value; its text as written, whatever its type.</summary>
internal sealed class ForeignValue(YamlPosition position, string text, bool isNull) : ForeignNode(position)
{
    private bool _used;

    public override bool IsEmpty => isNull || text.Length == 0;

    public override bool IsUsed => _used;

    public override int Count => IsEmpty ? 0 : 1;

    /// <summary>The text; reading it is using it. Null when there is none.</summary>
    public string? Read()
    {
        _used = true;
        return IsEmpty ? null : text;
    }

    /// <summary>The text without using it.</summary>
    public string Peek() => isNull ? "" : text;

    /// <summary>The number, or null.</summary>
    public decimal? ReadNumber() => Read() is { } read
        && decimal.TryParse(read, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The truth value, or null.</summary>
    public bool? ReadFlag() => Read() switch
    {
        "true" or "True" or "TRUE" or "1" or "yes" or "Yes" => true,
        "false" or "False" or "FALSE" or "0" or "no" or "No" => false,
        _ => null,
    };

    public override void UseAll() => _used = true;
}
