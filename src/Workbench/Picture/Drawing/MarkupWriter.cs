using System.Globalization;
using System.Text;

namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>
/// Writes markup that is well-formed XML and reads the same as HTML. Every text and every attribute is escaped here and
/// nowhere else.
/// </summary>
internal sealed class MarkupWriter
{
    // Only these may end with "/>": HTML reads any other element that ends so as still open.
    private static readonly HashSet<string> Empty =
        ["meta", "input", "br", "hr", "col", "rect", "path", "circle"];

    private readonly StringBuilder _out = new();
    private readonly Stack<string> _open = new();
    private bool _inTag;

    public MarkupWriter Start(string element)
    {
        CloseTag();
        _out.Append('<').Append(element);
        _open.Push(element);
        _inTag = true;
        return this;
    }

    public MarkupWriter With(string attribute, string value)
    {
        if (!_inTag)
        {
            throw new InvalidOperationException("An attribute belongs to an element that was just started.");
        }

        _out.Append(' ').Append(attribute).Append("=\"");
        Escape(value);
        _out.Append('"');
        return this;
    }

    public MarkupWriter With(string attribute, int value) =>
        With(attribute, value.ToString(CultureInfo.InvariantCulture));

    public MarkupWriter Text(string text)
    {
        CloseTag();
        Escape(text);
        return this;
    }

    /// <summary>A style sheet; it is ours, never a user's, and holds no character that XML reads.</summary>
    public MarkupWriter Style(string css)
    {
        if (css.AsSpan().IndexOfAny('<', '&') >= 0)
        {
            throw new ArgumentException("A style sheet inside of XML holds no '<' and no '&'.", nameof(css));
        }

        Start("style");
        CloseTag();
        _out.Append('\n').Append(css);
        return End();
    }

    /// <summary>Markup that another writer made.</summary>
    public MarkupWriter Markup(MarkupWriter other)
    {
        CloseTag();
        _out.Append(other);
        return this;
    }

    public MarkupWriter End()
    {
        var element = _open.Pop();
        if (_inTag && Empty.Contains(element))
        {
            _out.Append("/>");
            _inTag = false;
            return this;
        }

        CloseTag();
        _out.Append("</").Append(element).Append('>');
        return this;
    }

    public MarkupWriter Line()
    {
        CloseTag();
        _out.Append('\n');
        return this;
    }

    public override string ToString() => _open.Count == 0
        ? _out.ToString()
        : throw new InvalidOperationException($"<{_open.Peek()}> is still open.");

    private void CloseTag()
    {
        if (_inTag)
        {
            _out.Append('>');
            _inTag = false;
        }
    }

    private void Escape(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '<' => _out.Append("&lt;"),
                '>' => _out.Append("&gt;"),
                '&' => _out.Append("&amp;"),
                '"' => _out.Append("&quot;"),
                '\'' => _out.Append("&#39;"),
                _ => _out.Append(IsForbidden(rune.Value) ? Rune.ReplacementChar.ToString() : rune.ToString()),
            };
        }
    }

    // Characters that XML forbids, and direction overrides: with those a name could rewrite the text around it.
    private static bool IsForbidden(int code) => code
        is (< 0x20 and not ('\t' or '\n' or '\r'))
        or (>= 0x7F and < 0xA0)
        or (>= 0x202A and <= 0x202E)
        or (>= 0x2066 and <= 0x2069)
        or 0xFFFE or 0xFFFF;
}
