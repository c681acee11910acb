using Yuimori.Catalogue.Yaml;

namespace Yuimori.Workbench.Exchange.Foreign;

/// <summary>
/// Builds the tree of a YAML file. Aliases and merge keys (<c>&lt;&lt;</c>) are written out, each copy counted, so that
/// aliases of aliases end at the limit instead of filling memory.
/// </summary>
internal sealed class YamlTree(ForeignProblems problems)
{
    private int _nodes;

    /// <summary>The root, or null after a problem.</summary>
    public static ForeignNode? Read(ReadOnlySpan<byte> utf8, ForeignProblems problems, List<YamlProblem> yamlProblems)
    {
        var read = YamlReader.Read(utf8, problems.File, ForeignLimits.Yaml);
        if (read.IsOk) return new YamlTree(problems).Node(read.Value, 1);
        yamlProblems.AddRange(read.Problems);
        return null;
    }

    private ForeignNode? Node(YamlNode node, int depth)
    {
        if (++_nodes > ForeignLimits.NodesMax || depth > ForeignLimits.DepthMax)
        {
            var isDeep = depth > ForeignLimits.DepthMax;
            problems.Add(
                isDeep ? ForeignProblems.TooDeep : ForeignProblems.TooManyNodes, node.Position,
                isDeep
                    ? new("入れ子が深すぎます。", "The file is nested too deeply.")
                    : new("エイリアスを展開すると要素が多すぎます。", "Its aliases, written out, are too many nodes."),
                $"> {(isDeep ? ForeignLimits.DepthMax : ForeignLimits.NodesMax)}",
                new("エイリアス（*）の少ないファイル", "a file with fewer aliases (*)"));
            return null;
        }

        return node switch
        {
            YamlScalar scalar => new ForeignValue(scalar.Position, scalar.Text, scalar.IsNull),
            YamlSequence sequence => List(sequence, depth),
            YamlMapping mapping => Map(mapping, depth),
            _ => null,
        };
    }

    private ForeignList? List(YamlSequence sequence, int depth)
    {
        var items = new List<ForeignNode>(sequence.Items.Count);
        foreach (var item in sequence.Items)
        {
            if (Node(item, depth + 1) is not { } read) return null;
            items.Add(read);
        }

        return new(sequence.Position, items);
    }

    private ForeignMap? Map(YamlMapping mapping, int depth)
    {
        var entries = new List<ForeignEntry>(mapping.Entries.Count);
        foreach (var entry in Merged(mapping, depth))
        {
            if (problems.Any || Node(entry.Value, depth + 1) is not { } read) return null;
            entries.Add(new(entry.Key.Text, read));
        }

        return problems.Any ? null : new(mapping.Position, entries);
    }

    /// <summary>The mapping's own keys, then those of what it merges that it does not have itself.</summary>
    private IEnumerable<YamlEntry> Merged(YamlMapping mapping, int depth)
    {
        if (mapping["<<"] is null) return mapping.Entries;
        var own = mapping.Entries.Where(e => e.Key.Text != "<<").ToList();
        var taken = own.Select(e => e.Key.Text).ToHashSet(StringComparer.Ordinal);
        if (depth > ForeignLimits.DepthMax) return own;
        IEnumerable<YamlNode> sources = mapping["<<"] is YamlSequence several ? several.Items : [mapping["<<"]!];
        foreach (var source in sources.OfType<YamlMapping>())
        {
            foreach (var entry in Merged(source, depth + 1))
            {
                // A chain of merges costs what it writes out, as aliases do.
                if (++_nodes > ForeignLimits.NodesMax) return own;
                if (taken.Add(entry.Key.Text)) own.Add(entry);
            }
        }

        return own;
    }
}
