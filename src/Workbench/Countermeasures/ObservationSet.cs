using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Countermeasures.Reading;
using Yuimori.Workbench.Reading;

namespace Yuimori.Workbench.Countermeasures;

/// <summary>The observations of the guideline. If one is wrong, none is used.</summary>
public sealed class ObservationSet
{
    /// <summary>First part of the codes of its problems.</summary>
    public const string CodePrefix = "OBS";

    private const int UnknownMeasure = 20;
    private const int ModelOrFunction = 21;
    private const int Twice = 22;

    private ObservationSet(IReadOnlyList<Observation> rows) => Rows = rows;

    /// <summary>The observations, in the order of the file.</summary>
    public IReadOnlyList<Observation> Rows { get; }

    /// <summary>No observations: only what is listed counts.</summary>
    public static ObservationSet None { get; } = new([]);

    /// <summary>Loads <c>observations.yaml</c> of a guideline.</summary>
    /// <param name="catalogue">The guideline that it refers to.</param>
    /// <param name="directory">Folder of the guideline; the default one when null.</param>
    public static Checked<ObservationSet> Load(GuidelineCatalogue catalogue, string? directory = null)
    {
        var path = Path.Combine(directory ?? GuidelineCatalogue.DefaultDirectory, "observations.yaml");
        return Build(YamlReader.ReadFile(path), path, catalogue);
    }

    /// <summary>Reads a text that is already in memory.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="path">Its name in problems.</param>
    /// <param name="catalogue">The guideline that it refers to.</param>
    public static Checked<ObservationSet> Parse(ReadOnlySpan<byte> bytes, string path, GuidelineCatalogue catalogue) =>
        Build(YamlReader.Read(bytes, path), path, catalogue);

    private static Checked<ObservationSet> Build(
        Checked<YamlNode> yaml, string path, GuidelineCatalogue catalogue)
    {
        if (!yaml.IsOk) return Checked<ObservationSet>.Bad(yaml.Problems);
        var problems = new YamlProblems(path, YamlLimits.Default);
        var context = new ReadContext(problems, CodePrefix);
        if (RawObservations.Shape.TryRead(yaml.Value, context, out var raw))
        {
            Check(raw, catalogue, context);
            if (problems.List.Count == 0)
                return Checked<ObservationSet>.Ok(new ObservationSet([.. raw.Rows.Select(Assemble)]));
        }

        return Checked<ObservationSet>.Bad(problems.List.OrderBy(p => p.Position));
    }

    private static void Check(RawObservations raw, GuidelineCatalogue catalogue, ReadContext context)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in raw.Rows)
        {
            var id = row.Countermeasure;
            if (!taken.Add(row.Id.Value))
            {
                context.Add(
                    Twice, row.Id.Position, new("同じIDが2回あります。", "The id stands twice."), row.Id.Value,
                    new("重複しないID", "an id of its own"));
            }

            if (catalogue.FindCountermeasure(id.Value) is null)
            {
                context.Add(
                    UnknownMeasure, id.Position, new("この対策はカタログにありません。", "The catalogue has no such countermeasure."),
                    id.Value, new("対策カタログのID", "an id of the catalogue of countermeasures"),
                    NearestWord.Find(id.Value, catalogue.Countermeasures.Select(c => c.Id)));
            }

            var byModel = row.To is not null && row.When is not null;
            var hasParts = (row.To ?? (object?)row.When ?? row.Unless) is not null;
            if (byModel != (row.Function is null) || (!byModel && hasParts))
            {
                context.Add(
                    ModelOrFunction, row.Position,
                    new("toとwhen、またはfunctionのどちらか一方だけを書きます。", "Either to and when, or function, must stand here."),
                    row.Id.Value, new("to と when、または function", "to and when, or function"));
            }
        }
    }

    private static Observation Assemble(RawObservation raw) => new()
    {
        Id = raw.Id.Value,
        Countermeasure = raw.Countermeasure.Value,
        To = raw.To?.Value,
        When = raw.When,
        Unless = raw.Unless,
        Function = raw.Function is null ? null : FunctionId.Parse(raw.Function.Value).Value,
        Why = raw.Why,
    };
}
