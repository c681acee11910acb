using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Yuimori.Kernel.Text;

namespace Yuimori.Catalogue.Yaml;

/// <summary>Builds nodes from the parser's events, counting what they cost.</summary>
internal sealed class YamlTreeBuilder(string text, YamlLimits limits, YamlProblems problems)
{
    private readonly EventSource _events = new(text);
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private int _nodes;

    /// <summary>The root, or null when the text cannot be understood; problems say why.</summary>
    public YamlNode? Build()
    {
        try
        {
            _events.Take<StreamStart>();
            if (_events.Next is StreamEnd) return Empty();
            _events.Take<DocumentStart>();
            var root = BuildNode(1);
            if (root is null) return null;
            _events.Take<DocumentEnd>();
            if (_events.Next is DocumentStart second) SecondDocument(At(second));
            return root is YamlScalar { IsNull: true } ? Empty() : root;
        }
        catch (YamlException e)
        {
            Syntax(e);
            return null;
        }
    }

    /// <summary>One node, or null when a limit was hit: then nothing more is read.</summary>
    private YamlNode? BuildNode(int depth)
    {
        var next = _events.Take<ParsingEvent>();
        var at = At(next);
        if (++_nodes > limits.NodesMax)
            return Stop("YAML-10", at, new("要素が多すぎます。", "The file has too many nodes."), limits.NodesMax);
        if (depth > limits.DepthMax)
            return Stop("YAML-11", at, new("入れ子が深すぎます。", "The file is nested too deeply."), limits.DepthMax);
        if (limits.IsForeign && next is AnchorAlias reference) return Anchored(reference);
        if (!limits.IsForeign) CheckProperties(next, at);
        YamlNode? node = next switch
        {
            Scalar s => new YamlScalar(at, s.Value, s.Style == ScalarStyle.Plain),
            AnchorAlias alias => new YamlScalar(at, "*" + alias.Value.Value, isPlain: false),
            SequenceStart => BuildSequence(at, depth),
            MappingStart => BuildMapping(at, depth),
            _ => throw EventSource.Unexpected(next),
        };
        if (limits.IsForeign && node is not null && next is NodeEvent { Anchor.IsEmpty: false } named)
            _anchors[named.Anchor.Value] = node;
        return node;
    }

    /// <summary>The node of an anchor that is complete: an alias inside of its own anchor leads nowhere.</summary>
    private YamlNode Anchored(AnchorAlias alias) => _anchors.TryGetValue(alias.Value.Value, out var node)
        ? node
        : throw new YamlException(alias.Start, alias.End, "anchor or alias without its anchor above");

    private YamlSequence? BuildSequence(YamlPosition at, int depth)
    {
        var items = new List<YamlNode>();
        while (!_events.TryTake<SequenceEnd>())
        {
            if (BuildNode(depth + 1) is not { } item) return null;
            items.Add(item);
        }

        return new(at, items);
    }

    private YamlMapping? BuildMapping(YamlPosition at, int depth)
    {
        var entries = new Dictionary<string, YamlEntry>(StringComparer.Ordinal);
        while (!_events.TryTake<MappingEnd>())
        {
            if (BuildNode(depth + 1) is not { } key || BuildNode(depth + 1) is not { } value) return null;
            if (key is not YamlScalar { IsNull: false } word) BadKey(key.Position);
            else if (!entries.TryAdd(word.Text, new(word, value))) Duplicate(word, entries[word.Text].Key.Position);
        }

        return new(at, [.. entries.Values]);
    }

    private void CheckProperties(ParsingEvent next, YamlPosition at)
    {
        if (next is AnchorAlias alias)
        {
            problems.Add(
                "YAML-12", at, new("エイリアス（*）は使えません。", "Aliases (*) are not allowed."),
                "*" + alias.Value.Value, new("参照先の内容をそのまま書いたもの", "the content itself, written out"));
        }

        if (next is not NodeEvent node) return;
        if (!node.Anchor.IsEmpty)
        {
            problems.Add(
                "YAML-12", at, new("アンカー（&）は使えません。", "Anchors (&) are not allowed."),
                "&" + node.Anchor.Value, new("アンカーのない内容", "the content without an anchor"));
        }

        if (!node.Tag.IsEmpty)
        {
            problems.Add(
                "YAML-13", at, new("タグ（!）は使えません。", "Tags (!) are not allowed."),
                node.Tag.IsNonSpecific ? "!" : node.Tag.Value, new("タグのない内容", "the content without a tag"));
        }
    }

    private YamlNode? Stop(string code, YamlPosition at, LocalisedText what, int max)
    {
        problems.Add(code, at, what, $"> {max}", new($"{max}以下", $"at most {max}"));
        return null;
    }

    private YamlNode? Empty()
    {
        problems.Add(
            "YAML-14", YamlPosition.Start, new("ファイルに内容がありません。", "The file has no content."), "",
            new("YAMLの内容", "YAML content"));
        return null;
    }

    private void BadKey(YamlPosition at) => problems.Add(
        "YAML-15", at, new("キーが単純な語ではありません。", "A key is not a simple word."), "",
        new("「名前: 値」の形", "the form \"name: value\""));

    private void Duplicate(YamlScalar key, YamlPosition first) => problems.Add(
        "YAML-16", key.Position,
        new($"同じキーが2回書かれています（1回目は{first.Line}行目）。", $"The key stands twice (first on line {first.Line})."),
        key.Text, new("1つのまとまりの中で重複しないキー", "each key once within its block"));

    private void SecondDocument(YamlPosition at) => problems.Add(
        "YAML-17", at, new("1つのファイルに複数の文書があります。", "The file holds more than one document."), "---",
        new("1ファイルにつき1つの文書", "one document per file"));

    private void Syntax(YamlException e)
    {
        var at = new YamlPosition((int)e.Start.Line, (int)e.Start.Column);
        var (ja, en) = SyntaxHelp.For(e.Message);
        problems.Add(
            "YAML-20", at, new("YAMLとして読み取れません。", "The text is not valid YAML."), LineAt(at.Line), new(ja, en));
    }

    private string LineAt(int number)
    {
        using var reader = new StringReader(text);
        for (var i = 1; reader.ReadLine() is { } line; i++)
        {
            if (i == number) return line.Trim();
        }

        return "";
    }

    private static YamlPosition At(ParsingEvent next) => new((int)next.Start.Line, (int)next.Start.Column);
}
