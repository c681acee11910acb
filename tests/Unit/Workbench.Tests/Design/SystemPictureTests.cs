using System.Globalization;
using System.Text;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Picture;
using Yuimori.Workbench.Picture.Layout;
using Yuimori.Workbench.Tests.Picture;

namespace Yuimori.Workbench.Tests.Design;

public sealed class SystemPictureTests
{
    private const string Small = """
        yuimori: 1
        system: { id: s, name: S, field: vehicle }
        zones: [{ id: car, name: { ja: 車内, en: In the car } }, { id: unused, name: Unused }]
        components:
          - { id: head-unit, name: Head unit, kind: system, layer: edge, role: gateway, zone: car, interfaces: [usb], owner: A }
          - { id: app, name: App, kind: service, layer: edge, inside: head-unit, owner: A }
          - { id: phone, name: Phone, kind: device, layer: edge, interfaces: [wi-fi], owner: A }
          - { id: cloud, name: Cloud, kind: service, layer: cloud, role: hub, interfaces: [web], owner: A }
          - { id: shop, name: Shop, kind: service, layer: cloud, interfaces: [web], owner: A }
        links:
          - { id: line, from: head-unit, to: cloud, medium: cellular, carries: [data], protection: { transport: tls } }
          - { id: air, from: phone, to: head-unit, medium: wi-fi, protection: { transport: link-encryption } }
          - { id: sale, name: { ja: 販売, en: Sales }, from: cloud, to: shop, medium: internet, protection: { transport: mutual-tls } }
        assets:
          - { id: data, name: { ja: 走行記録, en: Driving record }, class: information, where: [head-unit], harm: { privacy: slight } }
          - { id: map, name: Map, class: information, where: [head-unit], harm: { property: slight } }
          - { id: drive, name: Driving, class: original-function, where: [head-unit], harm: { life: severe } }
        countermeasures:
          - { id: encrypt, is: channel-encryption-ip, at: [line], state: verified }
          - { id: own, name: { ja: 自前, en: Our own }, at: [phone], state: planned, numbers: [OTA-7] }

        """;

    [Fact]
    public void Of_SmallSystem_SaysWhatTheFileSays()
    {
        var picture = SystemPicture.Of(Samples.Ok(Samples.Parse(Small)));

        Assert.Equal(["car"], picture.Zones.Select(zone => zone.Id));
        Assert.Equal("car", picture.Nodes[0].Zone);
        Assert.Equal(
            [("Driving record", true), ("Map", false)],
            picture.Nodes[0].Assets.Select(asset => (asset.Name.En, asset.IsSensitive)));
        Assert.Equal(
            [PictureProtection.Encrypted, PictureProtection.Encrypted, PictureProtection.Protected],
            picture.Links.Select(link => link.Protection));
        Assert.Equal("Sales", picture.Links[2].Label.En);
        Assert.Equal("Driving record", picture.Links[0].Carries.Single().Name.En);
    }

    [Fact]
    public void Of_Countermeasures_StandWhereTheyAreWithTheirNumbers()
    {
        var result = Guideline.Analyse(Samples.Ok(Samples.Parse(Small)));
        var view = new PictureView { MeasureNames = id => PictureMeasureName.Of(Guideline.Catalogue, id) };
        var callouts = SystemPicture.Of(result, view).Callouts.ToDictionary(callout => callout.Id);

        var known = callouts["encrypt@line"];
        Assert.Equal(("line", PictureMeasure.Verified), (known.Target, known.Measure));
        Assert.Equal("通信路暗号化（IP通信）", known.Text.Ja);
        Assert.Contains("OTA-1", known.Numbers);
        Assert.DoesNotContain("OWASP2018-7", known.Numbers);
        var own = callouts["own@phone"];
        Assert.Equal(("Our own", PictureMeasure.Planned), (own.Text.En, own.Measure));
        Assert.Equal(["OTA-7"], own.Numbers);
    }

    [Fact]
    public void Of_Notes_AreOnlyThoseAskedFor()
    {
        var result = Guideline.Analyse(Samples.Uc4());
        var (none, threats, all) = (Kinds(PictureNotes.None), Kinds(PictureNotes.Threats), Kinds(PictureNotes.All));
        Assert.Empty(none);
        Assert.Equal([PictureCalloutKind.Threat], threats);
        Assert.Equal([PictureCalloutKind.Threat, PictureCalloutKind.Countermeasure], all);

        IEnumerable<PictureCalloutKind> Kinds(PictureNotes notes) =>
            SystemPicture.Of(result, new PictureView { Notes = notes }).Callouts.Select(c => c.Kind).Distinct();
    }

    [Fact]
    public void Of_RisksOfOneClassAtOnePlace_AreOneCalloutWithTheWorstsSign()
    {
        var result = Guideline.Analyse(Samples.Uc4());
        var threats = SystemPicture.Of(result).Callouts.Where(c => c.Kind == PictureCalloutKind.Threat).ToList();
        foreach (var place in result.Risks.GroupBy(risk => (risk.Risk.Place.Id, risk.Risk.Rule.Threat)))
        {
            var drawn = threats.Single(c => c.Target == place.Key.Id && c.References.Contains(place.Key.Threat));
            Assert.Equal(PictureFindings.SeverityOf(place.First()), drawn.Severity);
            Assert.Equal(place.Count() > 1, drawn.Text.En.EndsWith($" and {place.Count() - 1} more", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Of_RiskThatIsSetAside_IsNotDrawn()
    {
        var result = Guideline.Analyse(Samples.Uc4());
        var first = result.Risks[0];
        var aside = result with { Risks = [first with { IsSetAside = true }, .. result.Risks.Skip(1)] };
        Assert.Contains(SystemPicture.Of(result).Callouts, callout => callout.FindingId == first.Risk.Id);
        Assert.DoesNotContain(SystemPicture.Of(aside).Callouts, callout => callout.FindingId == first.Risk.Id);
    }

    [Theory]
    [InlineData("app", "head-unit,app")]
    [InlineData("head-unit", "head-unit,app,phone,cloud")]
    [InlineData("shop", "cloud,shop")]
    [InlineData("sale", "cloud,shop")]
    public void Of_Focus_ShowsItAndItsNeighboursOnly(string focus, string expected)
    {
        var result = Guideline.Analyse(Samples.Ok(Samples.Parse(Small)));
        var picture = SystemPicture.Of(result, new PictureView { Focus = focus });

        Assert.Equal(expected.Split(','), picture.Nodes.Select(node => node.Id));
        Assert.Equal(focus == "sale" ? [] : [focus], picture.Nodes.Where(node => node.IsFocus).Select(node => node.Id));
        Assert.Empty(LayoutChecks.All(picture, LayoutEngine.Lay(picture, Language.Japanese, PictureOptions.Default)));
    }

    [Fact]
    public void Of_FocusThatIsNowhere_IsRefused()
    {
        var result = Guideline.Analyse(Samples.Ok(Samples.Parse(Small)));
        Assert.False(SystemPicture.Has(result.Model, "nowhere"));
        Assert.True(SystemPicture.Has(result.Model, "sale"));
        Assert.Throws<ArgumentException>(() => SystemPicture.Of(result, new PictureView { Focus = "nowhere" }));
    }

    [Fact]
    public void Of_ThousandComponents_IsAnOverviewThatCountsThemAll()
    {
        var model = Samples.Ok(Samples.Parse(Plant(1000)));
        var picture = SystemPicture.Of(Guideline.Analyse(model));

        Assert.False(SystemPicture.IsDetailed(model));
        Assert.InRange(picture.Nodes.Count, 3, PictureLimits.DetailedMax);
        Assert.Equal(1000, picture.Nodes.Sum(node => node.Count));
        Assert.Contains(picture.Nodes, node => node is { Count: 1, Name.En: "Cloud" });
        Assert.Contains(picture.Callouts, callout => callout.Text.En.EndsWith(" threats", StringComparison.Ordinal));
        foreach (var language in Enum.GetValues<Language>())
            Assert.Empty(LayoutChecks.All(picture, LayoutEngine.Lay(picture, language, PictureOptions.Default)));
        var again = SystemPicture.Of(Guideline.Analyse(Samples.Ok(Samples.Parse(Plant(1000)))));
        Assert.Equal(
            PictureRenderer.Render(picture, Language.English), PictureRenderer.Render(again, Language.English));
    }

    [Fact]
    public void Of_ThousandComponentsOfWhichOneFailed_ItsGroupSaysSo()
    {
        var picture = SystemPicture.Of(Samples.Ok(Samples.Parse(Plant(1000))), node => node with
        {
            State = new PictureState(node.Id == "c7" ? PictureStatus.Failed : PictureStatus.Met),
        });
        var failed = picture.Nodes.Single(node => node.State!.Status == PictureStatus.Failed);
        Assert.Equal($"1 of {failed.Count} failed", failed.State!.Word!.En);
        Assert.All(picture.Nodes.Where(node => node != failed), node => Assert.Equal(PictureStatus.Met, node.State!.Status));
    }

    [Fact]
    public void Of_FocusOnAHubOfAThousand_GroupsItsNeighbours()
    {
        var result = Guideline.Analyse(Samples.Ok(Samples.Parse(Plant(1000))));
        var picture = SystemPicture.Of(result, new PictureView { Focus = "cloud" });

        Assert.InRange(picture.Nodes.Count, 2, PictureLimits.DetailedMax);
        Assert.True(picture.Nodes.Single(node => node.Id == "cloud").IsFocus);
        Assert.Equal(1 + model(result), picture.Nodes.Sum(node => node.Count));
        Assert.Empty(LayoutChecks.All(picture, LayoutEngine.Lay(picture, Language.English, PictureOptions.Default)));

        static int model(DesignResult result) => result.Model.Links.Count(link => link.To.Value == "cloud");
    }

    [Fact]
    public void Of_Overview_JoinedLinksAreAsWeakAsTheWeakest()
    {
        var picture = SystemPicture.Of(
            Guideline.Analyse(Samples.Ok(Samples.Parse(Plant(40)))), new PictureView { Overview = true });
        var joined = picture.Links.Where(link => link.Label.En.StartsWith('×')).ToList();
        Assert.NotEmpty(joined);
        var open = joined.First(link => link.Protection == PictureProtection.Unprotected);
        Assert.Matches(@"^×\d+ wired network \(of these \d+: unprotected link\)$", open.Label.En);
    }

    // Lines of a plant in zones of their own; every seventh link is open.
    private static string Plant(int count)
    {
        var yaml = new StringBuilder("yuimori: 1\nsystem: { id: plant, name: Plant, field: factory }\nzones:\n");
        for (var zone = 0; zone < 10; zone++)
            yaml.AppendLine(CultureInfo.InvariantCulture, $"  - {{ id: z{zone}, name: Line {zone} }}");
        var links = new StringBuilder("links:\n");
        yaml.AppendLine("components:\n  - { id: cloud, name: Cloud, kind: service, layer: cloud, interfaces: [web], owner: A }");
        for (var at = 1; at < count; at++)
        {
            var transport = at % 7 == 0 ? "none" : "mutual-tls";
            yaml.AppendLine(
                CultureInfo.InvariantCulture,
                $"  - {{ id: c{at}, name: C {at}, kind: {(at % 3 == 0 ? "relay" : "device")}, layer: edge, " +
                $"zone: z{at % 10}, interfaces: [ethernet], owner: A }}");
            links.AppendLine(
                CultureInfo.InvariantCulture,
                $"  - {{ id: l{at}, from: c{at}, to: {(at % 3 == 0 ? "cloud" : $"c{at - (at % 3)}")}, " +
                $"medium: ethernet, protection: {{ transport: {transport} }} }}");
        }

        return yaml.Append(links.ToString().Replace("c0,", "cloud,", StringComparison.Ordinal)).ToString();
    }
}
