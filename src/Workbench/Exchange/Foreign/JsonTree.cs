using System.Text;
using System.Text.Json;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Exchange.Foreign;

/// <summary>Builds the tree of a JSON file (RFC 8259), with the place of every value.</summary>
internal ref struct JsonTree
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ForeignProblems _problems;
    private Utf8JsonReader _reader;
    private int _nodes;
    private int _at;
    private int _line;
    private int _column;

    private JsonTree(ReadOnlySpan<byte> bytes, ForeignProblems problems)
    {
        _bytes = bytes;
        _problems = problems;
        _reader = new Utf8JsonReader(bytes, new JsonReaderOptions
        {
            MaxDepth = ForeignLimits.DepthMax + 1,
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
        });
        (_line, _column) = (1, 1);
    }

    /// <summary>The root, or null after a problem.</summary>
    public static ForeignNode? Read(ReadOnlySpan<byte> utf8, ForeignProblems problems)
    {
        var tree = new JsonTree(utf8, problems);
        try
        {
            if (!tree._reader.Read()) return tree.Broken();
            var root = tree.Node(1);
            return root is null || !tree._reader.Read() ? root : tree.Broken();
        }
        catch (JsonException)
        {
            return tree.Broken();
        }
    }

    private ForeignNode? Node(int depth)
    {
        var at = Here();
        if (++_nodes > ForeignLimits.NodesMax)
            return Stop(
                ForeignProblems.TooManyNodes, new("要素が多すぎます。", "The file has too many nodes."), ForeignLimits.NodesMax);
        if (depth > ForeignLimits.DepthMax)
            return Stop(
                ForeignProblems.TooDeep, new("入れ子が深すぎます。", "The file is nested too deeply."), ForeignLimits.DepthMax);
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => Map(at, depth),
            JsonTokenType.StartArray => List(at, depth),
            JsonTokenType.Null => new ForeignValue(at, "", isNull: true),
            JsonTokenType.String => new ForeignValue(at, Text(), isNull: false),
            _ => new ForeignValue(at, Encoding.UTF8.GetString(_reader.ValueSpan), isNull: false),
        };
    }

    private ForeignMap? Map(YamlPosition at, int depth)
    {
        var entries = new List<ForeignEntry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var (key, place) = (Text(), Here());
            if (!keys.Add(key))
            {
                _problems.Add(
                    ForeignProblems.DuplicateKey, place,
                    new("同じキーが2回書かれています。", "The key stands twice."), key,
                    new("1つのまとまりの中で重複しないキー", "each key once within its block"));
                return null;
            }

            if (!_reader.Read()) return null;
            if (Node(depth + 1) is not { } value) return null;
            entries.Add(new(key, value));
        }

        return new(at, entries);
    }

    private ForeignList? List(YamlPosition at, int depth)
    {
        var items = new List<ForeignNode>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            if (Node(depth + 1) is not { } item) return null;
            items.Add(item);
        }

        return new(at, items);
    }

    /// <summary>The text of a string or key; half a surrogate pair becomes the replacement character.</summary>
    private readonly string Text()
    {
        try
        {
            return _reader.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            // RFC 8259 §8.2 lets "\uD800" stand alone, though it is no text: what is written is kept as written.
            return Encoding.UTF8.GetString(_reader.ValueSpan);
        }
    }

    private YamlPosition Here()
    {
        Advance((int)_reader.TokenStartIndex);
        return new(_line, _column);
    }

    private void Advance(int to)
    {
        var passed = _bytes[_at..to];
        _at = to;
        var lines = passed.Count((byte)'\n');
        if (lines > 0)
        {
            _line += lines;
            _column = 1;
            passed = passed[(passed.LastIndexOf((byte)'\n') + 1)..];
        }

        _column += Encoding.UTF8.GetCharCount(passed);
    }

    /// <summary>Whether a text begins here that no quote closes.</summary>
    private static bool IsOpenText(ReadOnlySpan<byte> bytes)
    {
        if (bytes[0] != '"') return false;
        for (var i = 1; i < bytes.Length; i++)
        {
            if (bytes[i] == '\\') i++;
            else if (bytes[i] == '"') return false;
        }

        return true;
    }

    private ForeignNode? Stop(int code, LocalisedText what, int max)
    {
        _problems.Add(code, Here(), what, $"> {max}", new($"{max}以下", $"at most {max}"));
        return null;
    }

    private ForeignNode? Broken()
    {
        if (_reader.CurrentDepth > ForeignLimits.DepthMax)
            return Stop(
                ForeignProblems.TooDeep, new("入れ子が深すぎます。", "The file is nested too deeply."), ForeignLimits.DepthMax);
        var index = Math.Min((int)_reader.BytesConsumed, _bytes.Length);
        while (index < _bytes.Length && _bytes[index] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') index++;
        if (index > _at) Advance(index);
        var rest = _bytes[index..Math.Min(_bytes.Length, index + 60)];
        var isEnd = rest.IsEmpty || IsOpenText(_bytes[index..]);
        _problems.Add(
            ForeignProblems.Syntax, new(_line, _column),
            isEnd
                ? new("JSONが途中で終わっています。", "The JSON ends before it is complete.")
                : new("JSONとして読み取れません。", "The text is not valid JSON."),
            Encoding.UTF8.GetString(rest),
            isEnd
                ? new("閉じる括弧まで全部あるファイル（ダウンロードや保存のやり直し）",
                    "the whole file, down to its last bracket (download or save it again)")
                : new("RFC 8259のJSON（NaNやInfinityは書けない。文字列は二重引用符で囲み、閉じる）",
                    "JSON as in RFC 8259 (no NaN or Infinity; text in double quotes, closed)"));
        return null;
    }
}
