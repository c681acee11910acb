using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Yuimori.Catalogue.Yaml;

/// <summary>
/// The parser's events, one ahead. Every failure of the parser leaves here as a <see cref="YamlException"/>.
/// </summary>
internal sealed class EventSource
{
    private readonly Scanner _scanner;
    private readonly Parser _parser;

    public EventSource(string text)
    {
        _scanner = new Scanner(new StringReader(text), skipComments: true);
        _parser = new Parser(_scanner);
        Advance();
    }

    /// <summary>The event that <see cref="Take{T}"/> would take.</summary>
    public ParsingEvent Next => _parser.Current ?? throw new YamlException(Here, Here, "unexpected end");

    private Mark Here => _scanner.CurrentPosition;

    /// <summary>Takes an event that must be of a kind.</summary>
    public T Take<T>()
        where T : ParsingEvent
    {
        if (Next is not T taken) throw Unexpected(Next);
        if (taken is not StreamEnd) Advance();
        return taken;
    }

    /// <summary>Takes an event if it is of a kind.</summary>
    public bool TryTake<T>()
        where T : ParsingEvent
    {
        if (Next is not T) return false;
        Take<T>();
        return true;
    }

    /// <summary>An event where another must stand: the parser lets some broken mappings through.</summary>
    public static YamlException Unexpected(ParsingEvent found) =>
        new(found.Start, found.End, "did not find expected key");

    private void Advance()
    {
        try
        {
            _parser.MoveNext();
        }
        catch (Exception e) when (e is not YamlException)
        {
            // Boundary: YamlDotNet 16.3 fails with others than its own exceptions on some broken texts (an open
            // bracket before a block, "!<>"). The reply is a syntax problem at the place reached; nothing is logged,
            // as the reader of the file is told; the file is refused.
            throw new YamlException(Here, Here, e is InvalidOperationException ? SyntaxHelp.BracketOpen : e.Message, e);
        }
    }
}
