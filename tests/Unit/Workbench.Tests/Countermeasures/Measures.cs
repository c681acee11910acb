using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Countermeasures.Coverage;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Countermeasures;

/// <summary>Small designs and their countermeasures.</summary>
internal static class Measures
{
    private const string Design = """
        yuimori: 1
        system: { id: test, name: Test, field: healthcare }
        components:
          - { id: cloud, name: Cloud, kind: service, layer: cloud }
          - { id: phone, name: Phone, kind: system, layer: edge, interfaces: [wi-fi] }
          - { id: meter, name: Meter, kind: device, layer: edge, interfaces: [bluetooth] }
        links:
          - { id: phone-cloud, from: phone, to: cloud, medium: internet, protocol: http, carries: [health], protection: { transport: TRANSPORT } }
          - { id: meter-phone, from: meter, to: phone, medium: bluetooth, protocol: other, carries: [health], protection: { transport: none } }
        assets:
          - { id: health, name: Health data, class: information, where: [cloud, phone], harm: { privacy: severe } }
        """;

    private static readonly Lazy<ObservationSet> Loaded = new(static () =>
        Ok(ObservationSet.Load(Guideline.Catalogue, Path.Combine(Samples.Root, "guideline"))));

    public static ObservationSet Observations => Loaded.Value;

    public static SystemModel Model(string countermeasures = "", string transport = "none") => Samples.Ok(Samples.Parse(
        Design.Replace("TRANSPORT", transport, StringComparison.Ordinal)
        + (countermeasures.Length == 0 ? "" : "\ncountermeasures:\n" + countermeasures)));

    public static MeasureBook Book(string countermeasures = "", string transport = "none") => Of(Model(countermeasures, transport));

    public static MeasureBook Of(SystemModel model) =>
        MeasureFinder.Find(Guideline.Analyse(model), Guideline.Catalogue, Observations);

    public static RowCoverage Row(MeasureBook book, string framework, string row) =>
        CoverageAnalysis.Of(book, Guideline.Catalogue, framework).Frameworks.Single().Rows.Single(r => r.Row.Id == row);

    public static T Ok<T>(Checked<T> read)
        where T : class
    {
        Assert.True(read.IsOk, string.Join('\n', read.Problems));
        return read.Value;
    }
}
