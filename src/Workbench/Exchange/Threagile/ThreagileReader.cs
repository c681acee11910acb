using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Assembly;
using Yuimori.Workbench.Exchange.Draft;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Guess;
using Yuimori.Workbench.Exchange.Losses;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Threagile;

/// <summary>
/// Reads Threagile models (YAML, or its JSON form). Keys of its maps are titles, their <c>id</c> is the id.
/// </summary>
internal static class ThreagileReader
{
    public static SystemDraft? Read(ImportContext context)
    {
        var root = context.Root;
        var version = root.Text("threagile_version") ?? "";
        if (version.Length > 0 && version[0] is not ('0' or '1'))
        {
            context.WrongVersion(root["threagile_version"], version, "threagile_version: 1.0.0");
            return null;
        }

        context.LoseKeys(root, "(file)", Includes, "includes");
        var draft = Head(context);
        var assembler = new Assembler(context, draft);
        var boundaries = Titled(root, "trust_boundaries").ToList();
        var parents = Inverse(boundaries, "trust_boundaries_nested", "trust_boundaries", context);
        var zones = Inverse(boundaries, "technical_assets_inside", "technical_assets", context);
        assembler.Zones(
            [.. boundaries.Select(b => new FoundZone(b.Node, b.Id, b.Title, parents.GetValueOrDefault(b.Id)))]);
        if (context.Problems.Any) return null;
        var names = boundaries.GroupBy(b => b.Id).ToDictionary(
            g => g.Key, g => $"{g.First().Title} {(g.First().Node["type"] as ForeignValue)?.Peek()}",
            StringComparer.Ordinal);
        var technical = Titled(root, "technical_assets").ToList();
        assembler.Components([.. technical.Select(t => Component(t, zones, names, context))]);
        if (context.Problems.Any) return null;
        var assets = assembler.Assets(Data(root, technical));
        assembler.Links([.. technical.SelectMany(t => ThreagileLinks.Of(t, context))], assets);
        if (!context.Problems.Any) new ThreagileRisks(context, assembler).Read();
        return draft;
    }

    private static LocalisedText Includes { get; } = new(
        "includesのファイルは読みません。Threagileで1つにまとめてから取り込んでください。",
        "Files that it includes are not read; join them into one file first.");

    /// <summary>The groups of a map with their titles and ids.</summary>
    internal static IEnumerable<Titled> Titled(ForeignMap map, string key)
    {
        foreach (var entry in map.Map(key)?.Entries ?? [])
        {
            if (entry.Value is ForeignMap node) yield return new(entry.Key, node.Text("id") ?? entry.Key, node);
        }
    }

    private static SystemDraft Head(ImportContext context)
    {
        var root = context.Root;
        var title = context.Line(root.Text("title"), root);
        var overview = root.Map("technical_overview")?.Text("description")
            ?? root.Map("application_description")?.Text("description");
        var draft = new SystemDraft
        {
            Id = new IdMaker().Make(null, title, "system"),
            Name = LocalisedText.Same(title ?? "System"),
            About = context.Both(overview, root),
            Origin = new("Threagileのモデルから変換", "Converted from a Threagile model"),
        };
        foreach (var (map, key) in new[] { (root.Map("author"), "name"), (root, "date") })
        {
            if (map is null || context.Line(map.Text(key), map) is not { } text) continue;
            draft.Remarks.Add($"{(key == "name" ? "author" : key)}: {text}");
            context.Losses.Add(key == "name" ? "author.name" : key, context.At(map[key]!), Reasons.Comment);
        }

        return draft;
    }

    private static FoundComponent Component(
        Titled asset, Dictionary<string, string> zones, Dictionary<string, string> zoneNames, ImportContext context)
    {
        var node = asset.Node;
        context.LoseKeys(node, "technical_assets.*", Reasons.HintOnly, "tags", "type", "technology", "technologies");
        ImportContext.PassDefaults(
            node, "out_of_scope", "used_as_client_by_human", "internet", "multi_tenant", "redundant",
            "custom_developed_parts");
        var zone = zones.GetValueOrDefault(asset.Id);
        var fallback = node.Text("type") switch
        {
            "external-entity" => new ElementGuess(ComponentKind.Device, ComponentLayer.Edge, "external-entity"),
            "datastore" => new(ComponentKind.Service, ComponentLayer.Cloud, "datastore"),
            _ => new(ComponentKind.Service, ComponentLayer.Cloud, "process"),
        };
        var outside = node.Flag("out_of_scope") == true;
        return new(node, asset.Id, asset.Title)
        {
            About = node.Text("description"),
            Guess = ElementGuess.Of(
                fallback,
                [node.Text("technology"), .. node.Texts("technologies"), .. node.Texts("tags"), asset.Title,
                    zone is null ? null : zoneNames.GetValueOrDefault(zone)]),
            ZoneKey = zone,
            Owner = node.Text("owner"),
            Review = outside ? OutOfScope(node.Text("justification_out_of_scope")) : null,
        };
    }

    private static LocalisedText OutOfScope(string? why) => new(
        $"元の資料では対象外です。{why?.Trim()}", $"the source marks it as out of scope. {why?.Trim()}");

    /// <summary>From lists of children to the parent of each child.</summary>
    private static Dictionary<string, string> Inverse(
        IEnumerable<Titled> parents, string key, string section, ImportContext context)
    {
        var known = Titled(context.Root, section).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        var parentOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parent in parents)
        {
            foreach (var child in parent.Node.Texts(key))
            {
                if (!known.Contains(child))
                    context.Losses.Add(
                        $"trust_boundaries.*.{key}", context.At(parent.Node[key]!), Reasons.UnknownReference);
                else if (!parentOf.TryAdd(child, parent.Id))
                    context.Losses.Add($"trust_boundaries.*.{key}", context.At(parent.Node[key]!), SecondZone);
            }
        }

        return parentOf;
    }

    private static LocalisedText SecondZone { get; } = new(
        "2つ目のゾーンです。構成要素は1つのゾーンだけに入ります。", "A second zone; a component stands in one only.");

    private static List<FoundAsset> Data(ForeignMap root, List<Titled> technical)
    {
        var holders = technical.SelectMany(
            t => t.Node.Texts("data_assets_processed").Concat(t.Node.Texts("data_assets_stored"))
            .Select(a => (Asset: a, Holder: t.Id))).ToLookup(h => h.Asset, h => h.Holder, StringComparer.Ordinal);
        return [.. Titled(root, "data_assets").Select(d => Asset(d, holders[d.Id]))];
    }

    private static FoundAsset Asset(Titled asset, IEnumerable<string> holders)
    {
        var node = asset.Node;
        var (c, i, a) = (node.Text("confidentiality"), node.Text("integrity"), node.Text("availability"));
        return new(node, asset.Id, asset.Title)
        {
            Why = node.Text("justification_cia_rating") ?? node.Text("description"),
            Harm = HarmGuess.Of(HarmGuess.RatingOf(c), HarmGuess.RatingOf(i), HarmGuess.RatingOf(a)),
            Review = HarmGuess.Review($"{c}/{i}/{a}"),
            HolderKeys = [.. holders],
        };
    }
}

/// <summary>A group of a Threagile map.</summary>
internal sealed record Titled(string Title, string Id, ForeignMap Node);
