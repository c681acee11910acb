using System.Text;
using System.Xml;
using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Exchange.Foreign;

/// <summary>
/// Builds the tree of an XML file. No DTD (so no entity can multiply, and none can fetch a file or an address), no
/// resolver, and never a deserialiser: an element's type name stays a text.
/// </summary>
internal sealed class XmlTree
{
    /// <summary>Key beside the root that holds its namespace: formats keep their version there.</summary>
    public const string Namespace = "@xmlns";

    private readonly XmlReader _reader;
    private readonly ForeignProblems _problems;
    private int _nodes;

    private XmlTree(XmlReader reader, ForeignProblems problems) => (_reader, _problems) = (reader, problems);

    /// <summary>The root element under its local name, or null after a problem.</summary>
    public static ForeignMap? Read(byte[] bytes, ForeignProblems problems)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = ForeignLimits.BytesMax,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        try
        {
            reader.MoveToContent();
            var tree = new XmlTree(reader, problems);
            var (name, at) = (reader.LocalName, tree.Here());
            var space = reader.NamespaceURI;
            if (tree.Element(1) is not { } root) return null;
            while (reader.Read())
            {
                // To the end, so that a file cut off or with something behind its root is refused.
            }

            return new ForeignMap(at, [new(name, root), new(Namespace, new ForeignValue(at, space, isNull: false))]);
        }
        catch (XmlException e)
        {
            Broken(e, bytes, problems);
            return null;
        }
    }

    private ForeignNode? Element(int depth)
    {
        var at = Here();
        if (++_nodes > ForeignLimits.NodesMax || depth > ForeignLimits.DepthMax) return Stop(at, depth);
        var entries = new List<ForeignEntry>();
        for (var more = _reader.MoveToFirstAttribute(); more; more = _reader.MoveToNextAttribute())
        {
            if (_reader.Prefix is "xmlns" || _reader.Name is "xmlns") continue;
            entries.Add(new("@" + _reader.LocalName, new ForeignValue(Here(), _reader.Value, isNull: false)));
            _nodes++;
        }

        _reader.MoveToElement();
        var text = new StringBuilder();
        if (!_reader.IsEmptyElement && !Children(entries, text, depth)) return null;
        if (entries.Any(e => e is { Key: "@nil", Value: ForeignValue nil } && nil.Peek() == "true"))
            return new ForeignValue(at, "", isNull: true);
        if (entries.Count == 0) return new ForeignValue(at, text.ToString(), isNull: false);
        if (text.ToString().Trim() is { Length: > 0 } own)
            entries.Add(new("#text", new ForeignValue(at, own, isNull: false)));
        return new ForeignMap(at, entries);
    }

    private bool Children(List<ForeignEntry> entries, StringBuilder text, int depth)
    {
        while (_reader.Read() && _reader.NodeType != XmlNodeType.EndElement)
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                var name = _reader.LocalName;
                if (Element(depth + 1) is not { } child) return false;
                entries.Add(new(name, child));
            }
            else if (_reader.HasValue)
            {
                text.Append(_reader.Value);
            }
        }

        return true;
    }

    private YamlPosition Here() => _reader is IXmlLineInfo info && info.HasLineInfo()
        ? new(Math.Max(1, info.LineNumber), Math.Max(1, info.LinePosition))
        : YamlPosition.Start;

    private ForeignNode? Stop(YamlPosition at, int depth)
    {
        var isDeep = depth > ForeignLimits.DepthMax;
        var max = isDeep ? ForeignLimits.DepthMax : ForeignLimits.NodesMax;
        _problems.Add(
            isDeep ? ForeignProblems.TooDeep : ForeignProblems.TooManyNodes, at,
            isDeep
                ? new("入れ子が深すぎます。", "The file is nested too deeply.")
                : new("要素が多すぎます。", "The file has too many nodes."),
            $"> {max}", new($"{max}以下", $"at most {max}"));
        return null;
    }

    private static void Broken(XmlException e, byte[] bytes, ForeignProblems problems)
    {
        var at = new YamlPosition(Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition));
        if (bytes.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0)
        {
            problems.Add(
                ForeignProblems.Dtd, at,
                new("DTDのあるXMLは読み込みません（実体展開・外部参照による攻撃を防ぐため）。",
                    "XML with a DTD is not read: its entities could multiply or fetch files."),
                "<!DOCTYPE", new("<!DOCTYPE …> を取り除いたファイル", "the file without <!DOCTYPE …>"));
            return;
        }

        problems.Add(
            ForeignProblems.Syntax, at, new("XMLとして読み取れません。", "The text is not valid XML."), e.Message,
            new("最後の閉じタグまであり、文字コードの宣言どおりのXML",
            "well-formed XML to its last closing tag, in the encoding that it declares"));
    }
}
