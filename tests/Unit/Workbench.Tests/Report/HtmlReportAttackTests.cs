using System.Xml.Linq;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture;
using Yuimori.Workbench.Report;

namespace Yuimori.Workbench.Tests.Report;

/// <summary>A System file is written by whoever sends it: none of its texts may become markup.</summary>
public sealed class HtmlReportAttackTests
{
    private static readonly string[] Payloads =
    [
        "<script>alert(1)</script>",
        "</title><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</style><script>alert(1)</script>",
        "]]><script>alert(1)</script>",
        "&lt;script&gt;",
        "javascript:alert(1)",
        "\0\b\uFFFF\u009F",
    ];

    private static readonly HashSet<string> FetchingElements =
    [
        "script", "iframe", "object", "embed", "img", "image", "link", "use", "video", "audio", "base", "form",
        "foreignObject",
    ];

    public static TheoryData<string> Attacks => new(Payloads);

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Render_ScriptInEveryText_StaysText(string payload)
    {
        var page = HtmlReportTests.Parse(Poisoned(payload));
        AssertHarmless(page);
        if (payload.All(character => character >= ' ' && character < 0x7F))
        {
            Assert.Contains(payload, page.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Render_Sample_FetchesNothing() => AssertHarmless(HtmlReportTests.Parse(SampleReport.Make()));

    [Fact]
    public void Render_Policy_ForbidsScriptsAndFetching()
    {
        var policy = HtmlReportTests.Parse(SampleReport.Make()).Descendants()
            .Single(element => element.Attribute("http-equiv")?.Value == "Content-Security-Policy")
            .Attribute("content")!.Value;
        Assert.Equal(
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'", policy);
    }

    [Fact]
    public void Render_DirectionOverrideInName_IsReplaced()
    {
        var page = HtmlReportTests.Parse(Poisoned("safe\u202Eelbon\u2066"));
        Assert.DoesNotContain('\u202E', page.Value);
        Assert.DoesNotContain('\u2066', page.Value);
        Assert.Contains("safe\uFFFDelbon\uFFFD", page.Value, StringComparison.Ordinal);
    }

    private static void AssertHarmless(XElement page)
    {
        Assert.DoesNotContain(page.DescendantsAndSelf(), element => FetchingElements.Contains(element.Name.LocalName));
        var attributes = page.DescendantsAndSelf().Attributes()
            .Where(attribute => !attribute.IsNamespaceDeclaration)
            .ToList();
        var names = attributes.Select(attribute => attribute.Name.LocalName).ToHashSet();
        Assert.DoesNotContain(names, name => name.StartsWith("on", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(names, name => name is "src" or "srcset" or "style" or "action");
        Assert.All(
            attributes.Where(attribute => attribute.Name.LocalName == "href"),
            href => Assert.StartsWith("#", href.Value, StringComparison.Ordinal));
        Assert.All(
            page.Descendants().Where(element => element.Name.LocalName == "style"),
            style => Assert.DoesNotMatch("url\\(|@import|expression", style.Value));
    }

    private static ReportModel Poisoned(string payload)
    {
        var text = LocalisedText.Same(payload);
        var both = new LocalisedText(payload + "1", payload + "2");
        var finding = SampleReport.Critical() with
        {
            Id = payload,
            WhereId = payload,
            WhereName = text,
            ThreatId = payload,
            ThreatName = both,
            Why = both,
            RuleId = payload,
            Score = new(1m, ReportSeverity.Minor, payload),
            TreatmentText = both,
            Functions = [new(payload, both, payload, text)],
        };
        return new ReportModel
        {
            SystemId = payload,
            SystemName = text,
            FileName = payload,
            FileSha256 = payload,
            CatalogueVersion = payload,
            ProductVersion = payload,
            Method = text,
            Picture = Picture(payload),
            Components = [new() { Id = payload, Name = text, Kind = both, Description = both, Links = [both] }],
            Assets = [new(payload, both, both, both, both)],
            Findings = [finding],
            Residuals = [new(payload, finding.Score, both)],
            Decisions = [new(payload, ReportTreatment.Accept, payload, both)],
            Glossary = [new(payload, both, both)],
            Sources = [new(payload, both, both)],
        };
    }

    private static PictureModel Picture(string payload)
    {
        var text = LocalisedText.Same(payload);
        return new PictureModel
        {
            Title = text,
            Nodes =
            [
                new()
                {
                    Id = payload,
                    Name = text,
                    Kind = PictureKind.Device,
                    Layer = PictureLayer.Edge,
                    Details = [text],
                    State = new(PictureStatus.Met, text),
                },
            ],
            Links = [new() { Id = payload, From = payload, To = payload, Label = text }],
            Callouts =
            [
                new()
                {
                    Id = payload,
                    Target = payload,
                    Kind = PictureCalloutKind.Threat,
                    Text = text,
                    References = [payload],
                    FindingId = payload,
                },
            ],
            Notes = [text],
        };
    }
}
