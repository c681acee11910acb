using System.Text;
using System.Text.Json;
using Yuimori.Catalogue;
using Yuimori.Catalogue.Schema;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Exchange;
using Yuimori.Workbench.Exchange.Export;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Tests.Exchange;

/// <summary>Conversions, with what every test of them needs.</summary>
internal static class Exchanges
{
    public static readonly DateOnly Today = new(2026, 11, 27);

    private static readonly Lazy<GuidelineCatalogue> LoadedCatalogue = new(static () => GuidelineCatalogue.Load().Value);

    private static readonly Lazy<RuleSet> LoadedRules = new(static () =>
    {
        var rules = RuleSet.Load(LoadedCatalogue.Value, Path.Combine(GuidelineCatalogue.DefaultDirectory, "rules"));
        Assert.True(rules.IsOk, string.Join('\n', rules.Problems));
        return rules.Value;
    });

    public static string Folder { get; } =
        Path.Combine(Samples.Root, "tests", "Unit", "Workbench.Tests", "Exchange", "Files");

    public static string FileOf(string name) => Path.Combine(Folder, name);

    public static string TextOf(string name) => File.ReadAllText(FileOf(name));

    public static Checked<ImportResult> Import(string text, string name = "x.file", ImportFormat? format = null) =>
        Importer.Read(Encoding.UTF8.GetBytes(text), name, format, Language.English);

    public static ImportResult Ok(Checked<ImportResult> imported)
    {
        Assert.True(imported.IsOk, string.Join('\n', imported.Problems));
        return imported.Value;
    }

    public static SystemModel ModelOf(ImportResult imported) => Samples.Ok(Samples.Parse(imported.Yaml));

    public static ImportResult ImportFile(string name) => Ok(Import(TextOf(name), name));

    /// <summary>The only problem of a file that must not be read.</summary>
    public static YamlProblem Problem(string text, string name = "x.file", ImportFormat? format = null) =>
        Assert.Single(Import(text, name, format).Problems);

    public static DesignResult Analyse(SystemModel model) =>
        DesignAnalysis.Analyse(model, LoadedRules.Value, LoadedCatalogue.Value, Today);

    public static ExportResult Export(ExportFormat format, SystemModel model, Language language = Language.English) =>
        Exporter.Write(format, Analyse(model), LoadedRules.Value, LoadedCatalogue.Value, language);

    /// <summary>What the public schema finds wrong; null where the schemas are not beside the checkout.</summary>
    public static IReadOnlyList<YamlProblem>? SchemaFaults(string schema, string json)
    {
        var path = Path.Combine(Samples.Root, "..", "shared", "schemas", schema);
        if (!File.Exists(path))
        {
            TestContext.Current.TestOutputHelper?.WriteLine("not checked: schemas absent");
            return null;
        }

        var loaded = JsonSchema.Load(path);
        Assert.True(loaded.IsOk, loaded.Error?.Detail);
        using var document = JsonDocument.Parse(json);
        return loaded.Value.Validate(Node(document.RootElement), "export");
    }

    private static YamlNode Node(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new YamlMapping(YamlPosition.Start,
        [
            .. element.EnumerateObject().Select(p => new YamlEntry(new(YamlPosition.Start, p.Name, false), Node(p.Value))),
        ]),
        JsonValueKind.Array => new YamlSequence(YamlPosition.Start, [.. element.EnumerateArray().Select(Node)]),
        JsonValueKind.String => new YamlScalar(YamlPosition.Start, element.GetString()!, isPlain: false),
        _ => new YamlScalar(YamlPosition.Start, element.GetRawText(), isPlain: true),
    };
}
