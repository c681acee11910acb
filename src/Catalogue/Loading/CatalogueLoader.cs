using Yuimori.Catalogue.Schema;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Results;

namespace Yuimori.Catalogue.Loading;

/// <summary>Reads every guideline file, holds it against its schema, then against the others.</summary>
internal sealed class CatalogueLoader
{
    private static readonly string[] Tables =
    [
        "requirements", "considerations", "threats", "guidelines-17", "points-21", "components", "purposes",
        "related-standards", "definitions", "sources", "sheet",
    ];

    // A list that silently goes missing would show every requirement of it as covered.
    private static readonly string[] Frameworks =
    [
        "ota", "owasp-2014", "owasp-2018", "csa", "csa-tables", "en-303-645", "jc-star", "iec-62443-4-2", "nist-8259a",
    ];

    private readonly string _directory;
    private readonly List<YamlProblem> _problems = [];
    private readonly List<GuidelineFile> _files = [];
    private readonly Dictionary<string, Result<JsonSchema>> _schemas = new(StringComparer.Ordinal);

    private readonly SchemaCompiler _compiler;

    private CatalogueLoader(string directory) =>
        (_directory, _compiler) = (directory, new(Path.Combine(directory, "schema")));

    /// <summary>The catalogue, or every problem of every file.</summary>
    public static Checked<GuidelineCatalogue> Load(string directory) => new CatalogueLoader(directory).Load();

    private Checked<GuidelineCatalogue> Load()
    {
        foreach (var table in Tables) Read($"{table}.yaml", table);
        foreach (var name in FunctionFiles()) Read(name, "function");
        foreach (var name in Files("crosswalk", Frameworks)) Read(name, "framework");
        foreach (var name in Files("countermeasures", [])) Read(name, "countermeasures");

        // Cross-checks on half a guideline would drown the real fault in missing references.
        if (_problems.Count == 0) _problems.AddRange(CatalogueChecks.All(_files));
        return _problems.Count == 0
            ? Checked<GuidelineCatalogue>.Ok(CatalogueBuilder.Build(_files))
            : Checked<GuidelineCatalogue>.Bad(_problems);
    }

    private void Read(string name, string schemaName)
    {
        var read = YamlReader.ReadFile(Path.Combine(_directory, name));
        if (!read.IsOk)
        {
            _problems.AddRange(read.Problems);
            return;
        }

        if (!SchemaOf(schemaName).TryGet(out var schema, out var error))
        {
            _problems.Add(new(error.Code, name, YamlPosition.Start, error.Safe, error.Detail,
                new("読み込めるスキーマ", "a schema that loads")));
            return;
        }

        var faults = schema.Validate(read.Value, Path.Combine(_directory, name));
        _problems.AddRange(faults);
        if (faults.Count == 0) _files.Add(new(name, (YamlMapping)read.Value));
    }

    private Result<JsonSchema> SchemaOf(string name)
    {
        if (!_schemas.TryGetValue(name, out var schema))
            _schemas[name] = schema = JsonSchema.Load(_compiler, $"{name}.schema.json");
        return schema;
    }

    /// <summary>The files of a folder, those that a user added among them; a required one that is missing is read too,
    /// so that it is a problem.</summary>
    private IEnumerable<string> Files(string folder, string[] required)
    {
        var path = Path.Combine(_directory, folder);
        var present = Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*.yaml").Select(Path.GetFileName).OfType<string>()
            : [];
        return required.Select(r => $"{r}.yaml").Union(present, StringComparer.Ordinal)
            .Select(f => $"{folder}/{f}").Order(StringComparer.Ordinal);
    }

    /// <summary>One file per function, in the folder of its phase; nothing else may lie there.</summary>
    private List<string> FunctionFiles()
    {
        var names = new List<string>();
        foreach (var phase in Enum.GetValues<Phase>())
        {
            var folder = $"{(int)phase}-{phase.ToString().ToLowerInvariant()}";
            var path = Path.Combine(_directory, folder);
            if (!Directory.Exists(path)) continue;
            names.AddRange(Directory.EnumerateFiles(path).Select(f => $"{folder}/{Path.GetFileName(f)}"));
        }

        names.Sort(StringComparer.Ordinal);
        if (names.Count != FunctionId.Count)
        {
            _problems.Add(new(
                "CAT-06", _directory, YamlPosition.Start,
                new("機能ファイルの数が違います。", "The number of function files is wrong."), $"{names.Count}",
                new($"フェーズのフォルダーに合わせて{FunctionId.Count}個", $"{FunctionId.Count} in the folders of the phases")));
        }

        return names;
    }
}
