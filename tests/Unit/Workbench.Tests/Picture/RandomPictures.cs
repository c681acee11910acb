using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture;

namespace Yuimori.Workbench.Tests.Picture;

/// <summary>
/// Systems made from a seed: 3 to 80 components, sparse to dense, stars, bunches of links between the same two cards,
/// with and without zones, with short, long and hostile names.
/// </summary>
internal static class RandomPictures
{
    private static readonly string[] Ja =
    [
        "窓", "温湿度センサー", "分散型電源監視サービス", "ホームゲートウェイ／エッジサーバ", "産業用ロボット制御装置（第二工場・北棟）",
        "クラウド型音声認識装置および車両遠隔操作連携サービス基盤の冗長化された待機系サーバー群", "ｾﾝｻｰ", "PM2.5センサーAQ-1000X",
    ];

    private static readonly string[] En =
    [
        "Lock", "Temperature sensor", "Distributed power monitoring service", "Home gateway / edge server",
        "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW", "<script>alert(1)</script>",
        "Supercalifragilistic-expialidocious unit",
        "Z\u0351\u036F\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319 \u202E"
            + "gnorw \uFDFD \uD83D\uDC68\u200D\uD83D\uDC69",
    ];

    public static PictureModel Make(int seed)
    {
        var random = new Random(seed);
        return Make(random, random.Next(3, random.Next(3) == 0 ? 81 : 41));
    }

    /// <summary>A System of exactly so many components.</summary>
    public static PictureModel Make(int seed, int count) => Make(new Random(seed), count);

    private static PictureModel Make(Random random, int count)
    {
        var zones = Enumerable.Range(0, random.Next(2) == 0 ? 0 : random.Next(1, 9))
            .Select(index => new PictureZone($"z{index}", Text(random))).ToList();
        var nodes = Nodes(random, count, zones);
        var links = Links(random, nodes);
        return new PictureModel
        {
            Title = Text(random),
            Zones = zones,
            Nodes = nodes,
            Links = links,
            Callouts = random.Next(4) == 0 ? [] : Callouts(random, nodes, links),
            Notes = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Text(random))],
        };
    }

    private static List<PictureNode> Nodes(Random random, int count, List<PictureZone> zones)
    {
        var nodes = new List<PictureNode>(count);
        for (var index = 0; index < count; index++)
        {
            nodes.Add(new PictureNode
            {
                Id = random.Next(8) == 0 ? $"部品 <{index}>" : $"c-{index}",
                Name = Text(random),
                Kind = (PictureKind)random.Next(5),
                Role = (PictureRole)random.Next(6),
                Layer = (PictureLayer)random.Next(3),
                State = random.Next(3) == 0 ? null : new PictureState((PictureStatus)random.Next(5)),
                Details = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Text(random))],
                Zone = zones.Count == 0 || random.Next(4) == 0 ? null : zones[random.Next(zones.Count)].Id,
                Count = random.Next(10) == 0 ? random.Next(2, 1000) : 1,
                IsFocus = random.Next(20) == 0,
                Assets = Assets(random, random.Next(9) - 4),
                HostedIn = index > 0 && random.Next(5) == 0 ? nodes[random.Next(index)].Id : null,
            });
        }

        return nodes;
    }

    private static List<PictureAsset> Assets(Random random, int count) =>
        [.. Enumerable.Range(0, Math.Max(0, count)).Select(_ => new PictureAsset(Text(random), random.Next(2) == 0))];

    private static List<PictureLink> Links(Random random, List<PictureNode> nodes)
    {
        var shape = random.Next(5);
        var most = shape == 0 ? nodes.Count * 4 : nodes.Count;
        var centre = nodes[random.Next(nodes.Count)].Id;
        var pair = (From: nodes[random.Next(nodes.Count)].Id, To: nodes[random.Next(nodes.Count)].Id);
        return [.. Enumerable.Range(0, random.Next(most + 1)).Select(index => Link(random, index, Ends(index)))];

        (string From, string To) Ends(int index) => shape switch
        {
            1 => random.Next(2) == 0 ? (centre, nodes[index % nodes.Count].Id) : (nodes[index % nodes.Count].Id, centre),
            2 when index < 9 => random.Next(3) == 0 ? (pair.To, pair.From) : pair,
            _ => (End(), End()),
        };

        string End() => random.Next(3) == 0 ? centre : nodes[random.Next(nodes.Count)].Id;
    }

    private static PictureLink Link(Random random, int index, (string From, string To) ends) => new()
    {
        Id = $"l{index}",
        From = ends.From,
        To = ends.To,
        Label = random.Next(6) == 0 ? LocalisedText.Same("") : Text(random),
        Protection = (PictureProtection)random.Next(4),
        Carries = Assets(random, random.Next(6) - 4),
    };

    private static List<PictureCallout> Callouts(Random random, List<PictureNode> nodes, List<PictureLink> links)
    {
        var targets = nodes.Select(node => node.Id)
            .Concat(links.Select(link => link.Id).Where(_ => random.Next(6) == 0));
        return
        [
            .. targets.SelectMany(target => Enumerable.Range(0, random.Next(5)).Select(index => new PictureCallout
            {
                Id = $"{target}/{index}",
                Target = target,
                Kind = (PictureCalloutKind)random.Next(2),
                Text = Text(random),
                Severity = random.Next(4) == 0 ? null : (PictureSeverity)random.Next(1, 4),
                Measure = random.Next(4) == 0 ? null : (PictureMeasure)random.Next(1, 4),
                Numbers =
                [
                    .. Enumerable.Range(0, random.Next(7))
                        .Select(number => number % 2 == 0 ? $"OTA-{number}" : $"OWASP{random.Next(2013, 2015)}-{number}"),
                ],
                References = [.. Enumerable.Range(0, random.Next(6)).Select(number => $"TH-{number:00}")],
                FindingId = random.Next(2) == 0 ? null : $"{target}/{index}",
            })),
        ];
    }

    private static LocalisedText Text(Random random) => new(Ja[random.Next(Ja.Length)], En[random.Next(En.Length)]);
}
