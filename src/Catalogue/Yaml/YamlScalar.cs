using System.Globalization;

namespace Yuimori.Catalogue.Yaml;

/// <summary>
/// A single value. Plain (unquoted) text is resolved by the core schema of YAML 1.2 §10.3, so <c>no</c>,
/// <c>on</c> and <c>0123</c> never turn into something else behind the writer's back; quoted text is always text.
/// </summary>
public sealed class YamlScalar : YamlNode
{
    private const NumberStyles DecimalStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Makes a scalar.</summary>
    public YamlScalar(YamlPosition position, string text, bool isPlain)
        : base(position) => (Text, IsPlain) = (text, isPlain);

    /// <summary>The text, with quotes and escapes taken away.</summary>
    public string Text { get; }

    /// <summary>Whether it was written without quotes and not as a block (<c>|</c> or <c>&gt;</c>).</summary>
    public bool IsPlain { get; }

    /// <summary>Whether it is nothing: an empty value, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>The truth value, or null when it is not <c>true</c> or <c>false</c>.</summary>
    public bool? AsBoolean => !IsPlain ? null : Text switch
    {
        "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        _ => null,
    };

    /// <summary>The whole number, or null when it is none or does not fit 64 bits. Decimal notation only.</summary>
    /// <remarks>
    /// Deviation: YAML 1.2 §10.3.2 also reads 0o17 and 0xFF and allows leading zeros; here they are text, since a
    /// reader who is not a programmer would not see a number of that size in them.
    /// </remarks>
    public long? AsInteger => IsPlain && HasNumberShape(allowPoint: false)
        && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>The exact decimal number, or null when it is none or does not fit. No exponents.</summary>
    public decimal? AsDecimal => IsPlain && HasNumberShape(allowPoint: true)
        && decimal.TryParse(Text, DecimalStyle, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>Whether it is text: quoted, or plain and nothing else.</summary>
    public bool IsText => !IsPlain || (!IsNull && AsBoolean is null && !HasNumberShape(allowPoint: true));

    /// <inheritdoc/>
    public override string ToString() => Text;

    private bool HasNumberShape(bool allowPoint)
    {
        var digits = Text.AsSpan().TrimStart("+-");
        if (Text.Length - digits.Length > 1) return false;
        var point = digits.IndexOf('.');
        if (point >= 0 && !allowPoint) return false;
        var whole = point < 0 ? digits : digits[..point];
        var fraction = point < 0 ? [] : digits[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && fraction.IsEmpty)) return false;
        if (whole.Length > 1 && whole[0] == '0') return false;
        return !whole.ContainsAnyExceptInRange('0', '9') && !fraction.ContainsAnyExceptInRange('0', '9');
    }
}
