using System.Xml.Linq;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture;

namespace Yuimori.Workbench.Tests.Picture;

public sealed class PictureRendererTests
{
    [Fact]
    public void Render_Picture_SaysWhatItIs()
    {
        var svg = Draw(Small());
        Assert.Equal("img", svg.Attribute("role")!.Value);
        var ids = svg.Attribute("aria-labelledby")!.Value.Split(' ');
        Assert.Equal("Small home", ById(svg, ids[0]).Value);
        Assert.Equal(
            "Components: 3; links: 2 (not known to be protected: 1); threats: 1; countermeasures: 1.",
            ById(svg, ids[1]).Value);
    }

    [Fact]
    public void Render_Node_IsAGroupWithSpokenState()
    {
        var node = ById(Draw(Small()), "component-window");
        Assert.Equal("group", node.Attribute("role")!.Value);
        Assert.Equal("Window, actuator, failed, no answer", node.Attribute("aria-label")!.Value);
        Assert.Contains("yp-failed", node.Attribute("class")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.Japanese, "窓、アクチュエーター、不充足、応答なし")]
    [InlineData(Language.English, "Window, actuator, failed, no answer")]
    public void Render_EitherLanguage_SpeaksIt(Language language, string expected) =>
        Assert.Equal(expected, ById(Draw(Small(), null, language), "component-window").Attribute("aria-label")!.Value);

    [Fact]
    public void Render_States_DifferInShapeAndWordToo()
    {
        var drawn = Enum.GetValues<PictureStatus>().Select(status =>
        {
            var node = new PictureNode
            {
                Id = "a",
                Name = LocalisedText.Same("a"),
                Kind = PictureKind.Device,
                Layer = PictureLayer.Edge,
                State = new(status),
            };
            var group = ById(Draw(new PictureModel { Title = LocalisedText.Same("t"), Nodes = [node] }), "component-a");
            var shape = string.Concat(group.Elements()
                .Where(element => Class(element).StartsWith("yp-mark", StringComparison.Ordinal))
                .Select(element => element.Name.LocalName + element.Attribute("d")?.Value
                    + (status is PictureStatus.Met ? "filled" : "")));
            var word = group.Elements().Single(
                element => element.Attribute("class")?.Value.Contains("yp-t-state", StringComparison.Ordinal) == true);
            return (shape, word.Value);
        }).ToList();
        Assert.Equal(5, drawn.Select(pair => pair.shape).Distinct().Count());
        Assert.Equal(5, drawn.Select(pair => pair.Value).Distinct().Count());
    }

    [Fact]
    public void Render_LinkFindings_CalloutsLeadToTheirFinding()
    {
        var svg = Draw(Small(), new PictureOptions { LinkFindings = true });
        Assert.Equal(["#finding-R-1"], svg.Descendants().Attributes("href").Select(href => href.Value));
        Assert.NotEqual("img", svg.Attribute("role")!.Value);
        Assert.Empty(Draw(Small()).Descendants().Attributes("href"));
    }

    [Fact]
    public void Render_WithoutEmbeddedStyle_HoldsNoStyleAtAll()
    {
        var svg = Draw(Small(), new PictureOptions { EmbedStyle = false });
        Assert.DoesNotContain(svg.Descendants(), element => element.Name.LocalName == "style");
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName == "style");
    }

    [Fact]
    public void Render_EmptyBand_IsThinOrLeftOut()
    {
        Assert.Equal(3, Bands(Draw(Small())));
        Assert.Equal(2, Bands(Draw(Small(), new PictureOptions { ShowEmptyBands = false })));
    }

    [Fact]
    public void Render_NoComponents_StillDrawsThreeBands() =>
        Assert.Equal(3, Bands(Draw(new PictureModel { Title = LocalisedText.Same("t"), Nodes = [] })));

    [Fact]
    public void Render_IdPrefix_StandsBeforeEveryId() => Assert.All(
        Draw(Small(), new PictureOptions { IdPrefix = "ja-" }).DescendantsAndSelf().Attributes("id"),
        id => Assert.StartsWith("ja-", id.Value, StringComparison.Ordinal));

    [Fact]
    public void Render_MoreCalloutsThanTheCardShows_CountsTheRest()
    {
        var model = Small() with
        {
            Callouts = [.. Enumerable.Range(0, 10).Select(index => Callout($"t{index}", PictureCalloutKind.Threat))],
        };
        var svg = Draw(model, new PictureOptions { CalloutsPerCardMax = 4 });
        Assert.Contains("6 more", svg.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_CardWithSeveralLabels_NamesTheOtherEndOfEach()
    {
        var model = Small();
        var both = model with
        {
            Links =
            [
                .. model.Links,
                model.Links[0] with { Id = "c" },
                model.Links[0] with { Id = "d", From = "gateway", To = "temp" },
            ],
        };
        var card = ById(Draw(both), "component-temp").Value;
        Assert.Contains("MQTT → Gateway", card, StringComparison.Ordinal);
        Assert.Contains("MQTT ← Gateway", card, StringComparison.Ordinal);
        Assert.DoesNotContain("→", ById(Draw(model), "component-temp").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_RingOfHosts_DrawsEachOnce()
    {
        var model = Small() with
        {
            Nodes = [.. Small().Nodes.Select(node => node.Id switch
            {
                "window" => node with { HostedIn = "gateway" },
                "gateway" => node with { HostedIn = "window" },
                _ => node,
            })],
        };
        Assert.Equal(3, Draw(model).Descendants().Count(
            element => element.Attribute("class")?.Value.StartsWith("yp-node", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void Render_BrokenModel_NamesTheId()
    {
        AssertRefused("'window'", model => model with { Nodes = [.. model.Nodes, model.Nodes[^1]] });
        AssertRefused("'nowhere'", model => model with { Links = [model.Links[0] with { To = "nowhere" }] });
        AssertRefused("'nowhere'", model => model with { Callouts = [model.Callouts[0] with { Target = "nowhere" }] });
        AssertRefused("'nowhere'", model => new PictureModel
        {
            Title = model.Title,
            Nodes = [model.Nodes[0] with { HostedIn = "nowhere" }],
        });
    }

    [Fact]
    public void Render_MoreThanTheLimit_IsRefused() => AssertRefused(
        $"at most {PictureLimits.NodesMax}",
        model => model with
        {
            Nodes =
            [
                .. Enumerable.Range(0, PictureLimits.NodesMax + 1)
                    .Select(index => model.Nodes[0] with { Id = $"n{index}" }),
            ],
        });

    [Theory]
    [InlineData(0, 6)]
    [InlineData(13, 6)]
    [InlineData(5, 0)]
    [InlineData(5, 51)]
    public void Render_OptionOutOfRange_IsRefused(int columns, int callouts) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw(
            Small(), new PictureOptions { ColumnsMax = columns, CalloutsPerCardMax = callouts }));

    private static void AssertRefused(string words, Func<PictureModel, PictureModel> spoil)
    {
        var thrown = Assert.Throws<ArgumentException>(() => Draw(spoil(Small())));
        Assert.Contains(words, thrown.Message, StringComparison.Ordinal);
    }

    private static XElement Draw(
        PictureModel model, PictureOptions? options = null, Language language = Language.English) =>
        XElement.Parse(PictureRenderer.Render(model, language, options));

    private static string Class(XElement element) => element.Attribute("class")?.Value ?? "";

    private static XElement ById(XElement svg, string id) =>
        svg.Descendants().Single(element => element.Attribute("id")?.Value == id);

    private static int Bands(XElement svg) =>
        svg.Elements().Count(element => element.Attribute("class")?.Value == "yp-band");

    private static PictureCallout Callout(string id, PictureCalloutKind kind) => new()
    {
        Id = id,
        Target = "window",
        Kind = kind,
        Text = new("偽の命令", "Forged order"),
        References = ["TH-01"],
        FindingId = kind == PictureCalloutKind.Threat ? "R-1" : null,
    };

    private static PictureNode Node(string id, string ja, string en, PictureLayer layer, PictureRole role) => new()
    {
        Id = id,
        Name = new(ja, en),
        Kind = PictureKind.Device,
        Layer = layer,
        Role = role,
    };

    private static PictureModel Small() => new()
    {
        Title = new("小さな家", "Small home"),
        Nodes =
        [
            Node("gateway", "ゲートウェイ", "Gateway", PictureLayer.Fog, PictureRole.Gateway),
            Node("temp", "温度", "Temperature", PictureLayer.Edge, PictureRole.Sensor),
            Node("window", "窓", "Window", PictureLayer.Edge, PictureRole.Actuator) with
            {
                State = new(PictureStatus.Failed),
                Details = [new("応答なし", "no answer")],
            },
        ],
        Links =
        [
            new()
            {
                Id = "a",
                From = "temp",
                To = "gateway",
                Label = LocalisedText.Same("MQTT"),
                Protection = PictureProtection.Protected,
            },
            new() { Id = "b", From = "gateway", To = "window", Label = LocalisedText.Same("") },
        ],
        Callouts = [Callout("t", PictureCalloutKind.Threat), Callout("m", PictureCalloutKind.Countermeasure)],
    };
}
