using System.Xml.Linq;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture;
using Yuimori.Workbench.Picture.Layout;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Tests.Picture;

/// <summary>What call-outs, assets and zones look like, and where they lead.</summary>
public sealed class PictureSignTests
{
    [Fact]
    public void Write_Numbers_AreGroupedByGuidelineWithoutTheYear()
    {
        var numbers = new NumberNames(["OTA-1", "OWASP2014-4", "OWASP2014-8"]);
        Assert.Equal("(OTA1,3) (OWASP4,8)", numbers.Write(["OTA-1", "OWASP2014-4", "OTA-3", "OWASP2014-8", "OTA-1"]));
        Assert.Equal([("OWASP", "OWASP2014")], numbers.Shortened);
    }

    [Fact]
    public void Write_TwoEditionsOfAGuideline_KeepTheirYears()
    {
        var numbers = new NumberNames(["OWASP2014-4", "OWASP2018-7"]);
        Assert.Equal("(OWASP2014-4) (OWASP2018-7)", numbers.Write(["OWASP2014-4", "OWASP2018-7"]));
        Assert.Empty(numbers.Shortened);
    }

    [Fact]
    public void Render_Numbers_StandAfterTheNameAndTheLegendNamesTheEdition()
    {
        var svg = Draw(SamplePictures.Healthcare(), Language.Japanese);
        var callout = ById(svg, "callout-Channel_20_encryption_40_cloud-internet");
        Assert.Equal("通信路暗号化 (OTA1,3) (OWASP4,8)", string.Join(' ', Texts(callout)));
        Assert.Contains(Texts(svg), text => text.Contains("OWASP2014", StringComparison.Ordinal));
    }

    [Fact]
    public void Render_SeveritiesAndMeasures_DifferInShapeToo()
    {
        var threats = Enum.GetValues<PictureSeverity>().Select(severity => Callout(
            $"t{severity}", PictureCalloutKind.Threat) with { Severity = severity });
        var measures = Enum.GetValues<PictureMeasure>().Select(measure => Callout(
            $"m{measure}", PictureCalloutKind.Countermeasure) with { Measure = measure });
        var svg = Draw(One([.. threats, .. measures]));
        var shapes = svg.Descendants().Where(e => e.Attribute("id")?.Value.StartsWith("callout-", StringComparison.Ordinal) == true)
            .Select(callout => string.Concat(callout.Descendants()
                .Where(e => Class(e).StartsWith("yp-sign", StringComparison.Ordinal))
                .Select(e => e.Name.LocalName + e.Attribute("d")?.Value + Class(e))))
            .ToList();
        Assert.Equal(6, shapes.Count);
        Assert.Equal(6, shapes.Distinct().Count());
        Assert.Equal(6, Texts(svg).Count(text =>
            text.StartsWith("threat, ", StringComparison.Ordinal) || text.StartsWith("countermeasure, ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Render_CalloutOnALink_StandsUnderItsLabel()
    {
        var layout = LayoutEngine.Lay(SamplePictures.Healthcare(), Language.English, PictureOptions.Default);
        var port = layout.AllCards.SelectMany(card => card.Ports).Single(port => port.Link.Id == "iphone-router");
        Assert.Equal(2, port.Callouts.Count);
        Assert.All(port.Callouts, box => Assert.Equal("iphone-router", box.Callout!.Target));
        Assert.True(port.Callouts[0].Bounds.Y >= port.Bottom - 2);
        Assert.True(port.Callouts[^1].Bounds.Bottom <= layout.AllCards.Single(c => c.Ports.Contains(port)).Bounds.Bottom);
    }

    [Fact]
    public void Render_Address_EveryPartLeadsWhereTheCallerSays()
    {
        var seen = new List<PictureTarget>();
        var svg = Draw(SamplePictures.Healthcare(), options: new PictureOptions
        {
            CalloutsPerCardMax = 2,
            Address = target =>
            {
                seen.Add(target);
                return $"/design/findings?at={target.Place}";
            },
        });
        Assert.Equal(Enum.GetValues<PicturePart>(), seen.Select(target => target.Part).Distinct().Order());
        var links = svg.Descendants().Where(e => e.Name.LocalName == "a").ToList();
        Assert.Equal(seen.Count, links.Count);
        Assert.DoesNotContain(links, link => link.Ancestors().Any(e => e.Name.LocalName == "a"));
        Assert.Contains(links, link => link.Attribute("href")!.Value == "/design/findings?at=cloud-internet");
        // A link's line repeats its label's address: the keyboard stops once.
        Assert.All(
            links.Where(link => link.Descendants().Any(e => Class(e).StartsWith("yp-line", StringComparison.Ordinal))),
            link => Assert.Equal("-1", link.Attribute("tabindex")!.Value));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("//evil.example/x")]
    [InlineData("/\\evil.example/x")]
    [InlineData("http://evil.example/x")]
    [InlineData(" javascript:alert(1)")]
    public void Render_AddressThatRunsAScriptOrLeaves_IsNotWritten(string address)
    {
        var options = new PictureOptions { Address = _ => address };
        Assert.DoesNotContain(Draw(SamplePictures.Healthcare(), options: options).Descendants(), e => e.Name.LocalName == "a");
    }

    [Fact]
    public void Render_Zones_AreBoxesWithTheirNames()
    {
        var svg = Draw(SamplePictures.Healthcare(), Language.Japanese, new PictureOptions { ShowLegend = false });
        Assert.Equal(3, svg.Descendants().Count(e => Class(e) == "yp-zone"));
        Assert.Contains("利用者の宅内", Texts(svg));
    }

    [Fact]
    public void Render_UnknownZone_NamesIt()
    {
        var model = SamplePictures.Healthcare();
        var thrown = Assert.Throws<ArgumentException>(() => Draw(model with { Zones = [.. model.Zones.Skip(1)] }));
        Assert.Contains("'provider'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Render_Assets_AreSpokenAndMarked()
    {
        var card = ById(Draw(SamplePictures.Healthcare()), "component-cloud");
        Assert.Contains("login information", card.Attribute("aria-label")!.Value, StringComparison.Ordinal);
        Assert.Equal(3, card.Elements().Count(e => Class(e) == "yp-asset"));
    }

    [Fact]
    public void Lay_ManyCalloutsOfBothKinds_NeitherCrowdsTheOtherOut()
    {
        var callouts = Enumerable.Range(0, 20).Select(at => Callout($"c{at}", (PictureCalloutKind)(at < 10 ? 0 : 1)));
        var layout = LayoutEngine.Lay(
            One([.. callouts]), Language.English, new PictureOptions { CalloutsPerCardMax = 6 });
        var kinds = layout.AllCallouts.Where(box => box.Callout is not null).Select(box => box.Callout!.Kind).ToList();
        Assert.Equal(3, kinds.Count(kind => kind == PictureCalloutKind.Threat));
        Assert.Equal(3, kinds.Count(kind => kind == PictureCalloutKind.Countermeasure));
        Assert.Contains("14 more", layout.AllTexts.Select(text => text.Shown));
    }

    private static PictureModel One(IReadOnlyList<PictureCallout> callouts) => new()
    {
        Title = LocalisedText.Same("t"),
        Nodes =
        [
            new() { Id = "a", Name = LocalisedText.Same("A"), Kind = PictureKind.Device, Layer = PictureLayer.Edge },
        ],
        Callouts = callouts,
    };

    private static PictureCallout Callout(string id, PictureCalloutKind kind) =>
        new() { Id = id, Target = "a", Kind = kind, Text = LocalisedText.Same("x") };

    private static XElement Draw(
        PictureModel model, Language language = Language.English, PictureOptions? options = null) =>
        XElement.Parse(PictureRenderer.Render(model, language, options));

    private static string Class(XElement element) => element.Attribute("class")?.Value ?? "";

    private static XElement ById(XElement svg, string id) =>
        svg.Descendants().Single(element => element.Attribute("id")?.Value == id);

    private static List<string> Texts(XElement element) =>
        [.. element.Descendants().Where(e => e.Name.LocalName == "text").Select(e => ((XText)e.FirstNode!).Value)];
}
