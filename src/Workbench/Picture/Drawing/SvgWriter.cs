using System.Globalization;
using System.Text;

namespace Yuimori.Workbench.Picture.Drawing;

/// <summary>Writes well-formed XML: every text and every attribute is escaped here and nowhere else.</summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder _out = new();
    private readonly Stack<string> _open = new();
    private bool _inTag;

    public SvgWriter Start(string element)
    {
        CloseTag();
        _out.Append('<').Append(element);
        _open.Push(element);
        _inTag = true;
        return this;
    }

    public SvgWriter With(string attribute, string value)
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

    public SvgWriter With(string attribute, int value) =>
        With(attribute, value.ToString(CultureInfo.InvariantCulture));

    public SvgWriter Text(string text)
    {
        CloseTag();
        Escape(text);
        return this;
    }

    /// <summary>A style sheet; it is ours, never a user's, and holds no character that XML reads.</summary>
    public SvgWriter Style(string css)
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

    public SvgWriter End()
    {
        var element = _open.Pop();
        if (_inTag)
        {
            _out.Append("/>");
            _inTag = false;
        }
        else
        {
            _out.Append("</").Append(element).Append('>');
        }

        return this;
    }

    public SvgWriter Line()
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
        foreach (var character in text)
        {
            _ = character switch
            {
                '<' => _out.Append("&lt;"),
                '>' => _out.Append("&gt;"),
                '&' => _out.Append("&amp;"),
                '"' => _out.Append("&quot;"),
                '\'' => _out.Append("&#39;"),
                _ => _out.Append(character),
            };
        }
    }
}
