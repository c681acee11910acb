using System.Text.Json;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange;
using Yuimori.Workbench.Exchange.Export;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Exchange;

public sealed class ExportTests
{
    /// <summary>Texts of the rich sample, and the part of the model that each stands in.</summary>
    private static readonly (string Mark, string Part)[] Marks =
    [
        ("mark-about", "system.about"), ("mark-zone", "zones"), ("mark-component", "components"),
        ("mark-component-about", "components.about"), ("mark-owner", "components.owner"), ("mark-software", "components.software"),
        ("mark-link", "links.name"), ("mark-asset", "assets"), ("mark-asset-why", "assets.why"),
        ("mark-stated-risk", "stated risks"), ("mark-countermeasure", "countermeasures"),
        ("mark-measure-owner", "countermeasures.owner"), ("MARKNUMBER-1", "countermeasures.numbers"),
        ("mark-decision", "decisions"), ("mark-person", "decisions.person"), ("2031-05-06", "decisions.until"),
        ("mark-override", "overrides"), ("mark-exception", "exceptions"), ("mark-requirement", "stated requirements"),
        ("mark-note", "notes"), ("mark-dangling", "exceptions"),
    ];

    private static SystemModel Rich => Samples.Ok(SystemFile.Read(Exchanges.FileOf("rich.system.yaml")));

    public static TheoryData<ExportFormat> Formats => [.. Enum.GetValues<ExportFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_EveryPartOfTheModel_IsInTheFileOrInTheList(ExportFormat format)
    {
        var export = Exchanges.Export(format, Rich);

        var silent = Marks.Where(m => !Holds(export.Text, m.Mark)
            && !export.Losses.Any(l => m.Part == l.Field || m.Part.StartsWith(l.Field + ".", StringComparison.Ordinal)));
        Assert.Empty(silent.Select(m => m.Part));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Write_Twice_GivesEqualText(ExportFormat format) =>
        Assert.Equal(Exchanges.Export(format, Rich).Text, Exchanges.Export(format, Rich).Text);

    [Fact]
    public void ModelParts_EveryPropertyOfTheModel_IsAPart()
    {
        var names = ModelParts.Names.Select(n => n.Replace(" ", "", StringComparison.Ordinal)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        string[] identity = ["Id", "Name", "Source", "Position", "EqualityContract", "RiskId"];
        var missing = typeof(SystemModel).GetProperties().Select(p => p.Name).Except(identity)
            .Where(p => !names.Contains(p) && !names.Contains("system." + p)).Select(p => "system." + p)
            .Concat(typeof(ComponentModel).GetProperties().Select(p => p.Name).Except(identity)
                .Where(p => !names.Contains("components." + p)).Select(p => "components." + p))
            .Concat(typeof(LinkModel).GetProperties().Select(p => p.Name).Except([.. identity, "From", "To"])
                .Where(p => !names.Contains("links." + p)).Select(p => "links." + p))
            .Concat(typeof(AssetModel).GetProperties().Select(p => p.Name).Except(identity)
                .Where(p => !names.Contains("assets." + p)).Select(p => "assets." + p));

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData(ExportFormat.Otm, "otm-0.2.schema.json")]
    [InlineData(ExportFormat.ThreatDragon, "threat-dragon-v2.schema.json")]
    [InlineData(ExportFormat.Sarif, "sarif-2.1.0.schema.json")]
    public void Write_Json_MeetsThePublicSchema(ExportFormat format, string schema)
    {
        foreach (var model in Samples.All.Select(p => Samples.Ok(SystemFile.Read(p))).Prepend(Rich))
        {
            foreach (var language in new[] { Language.Japanese, Language.English })
            {
                var faults = Exchanges.SchemaFaults(schema, Exchanges.Export(format, model, language).Text);
                Assert.Empty(faults ?? []);
            }
        }
    }

    [Fact]
    public void SchemaFaults_BrokenExport_AreFound()
    {
        var text = Exchanges.Export(ExportFormat.Sarif, Rich).Text.Replace("\"version\": \"2.1.0\"", "\"version\": \"9\"", StringComparison.Ordinal);

        Assert.NotEmpty(Exchanges.SchemaFaults("sarif-2.1.0.schema.json", text) ?? [null!]);
    }

    [Theory]
    [InlineData(ExportFormat.Otm)]
    [InlineData(ExportFormat.ThreatDragon)]
    public void RoundTrip_ComponentsAndLinks_AreTheSame(ExportFormat format)
    {
        foreach (var model in Samples.All.Select(p => Samples.Ok(SystemFile.Read(p))).Prepend(Rich))
        {
            var back = Exchanges.ModelOf(Exchanges.Ok(Exchanges.Import(Exchanges.Export(format, model).Text, "back.json")));

            Assert.Equal(model.Components.Select(c => (Id(c.Id.Value, format), c.Name.En)), back.Components.Select(c => (c.Id.Value, c.Name.En)));
            Assert.Equal(
                model.Links.Select(l => (l.Id, Id(l.From.Value, format), Id(l.To.Value, format), l.Protocol)),
                back.Links.Select(l => (l.Id, l.From.Value, l.To.Value, l.Protocol)));
            Assert.Equal(model.Components.Select(c => c.Zone is null), back.Components.Select(c => c.Zone is null));
        }
    }

    [Fact]
    public void RoundTrip_Otm_KeepsKindLayerProtectionAndAssetsWithoutAGuess()
    {
        foreach (var model in Samples.All.Select(p => Samples.Ok(SystemFile.Read(p))).Prepend(Rich))
        {
            var imported = Exchanges.Ok(Exchanges.Import(Exchanges.Export(ExportFormat.Otm, model).Text, "back.json"));
            var back = Exchanges.ModelOf(imported);

            Assert.Equal(
                model.Components.Select(c => (c.Kind, c.Layer, c.Capacity, c.Inside, c.Owner?.En)),
                back.Components.Select(c => (c.Kind, c.Layer, c.Capacity, c.Inside, c.Owner?.En)));
            Assert.Equal(model.Links.Select(l => (l.Medium, l.Protection)), back.Links.Select(l => (l.Medium, l.Protection)));
            Assert.Equal(model.Links.SelectMany(l => l.Carries), back.Links.SelectMany(l => l.Carries));
            Assert.Equal(model.Assets.Select(a => (a.Id, a.Class, a.Harm)), back.Assets.Select(a => (a.Id, a.Class, a.Harm)));
            Assert.DoesNotContain("review: kind and layer", imported.Yaml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Otm_EveryReferenceInside_LeadsSomewhere()
    {
        using var json = JsonDocument.Parse(Exchanges.Export(ExportFormat.Otm, Samples.Uc4()).Text);
        var root = json.RootElement;
        HashSet<string> Ids(string key) => [.. root.GetProperty(key).EnumerateArray().Select(e => e.GetProperty("id").GetString()!)];
        var (threats, zones, components) = (Ids("threats"), Ids("trustZones"), Ids("components"));
        foreach (var component in root.GetProperty("components").EnumerateArray())
        {
            var parent = component.GetProperty("parent");
            Assert.True(parent.TryGetProperty("trustZone", out var zone)
                ? zones.Contains(zone.GetString()!)
                : components.Contains(parent.GetProperty("component").GetString()!));
            Assert.All(component.GetProperty("threats").EnumerateArray(), t => Assert.Contains(t.GetProperty("threat").GetString()!, threats));
        }
    }

    /// <summary>A text by itself, not as the beginning of a longer mark.</summary>
    private static bool Holds(string text, string mark)
    {
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            if (at + mark.Length == text.Length || text[at + mark.Length] is not '-') return true;
        }

        return false;
    }

    private static string Id(string id, ExportFormat format) => format == ExportFormat.ThreatDragon && id.Length < 2 ? $"id-{id}" : id;
}
