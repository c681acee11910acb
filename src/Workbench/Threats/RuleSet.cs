using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Workbench.Reading;
using Yuimori.Workbench.Threats.Reading;

namespace Yuimori.Workbench.Threats;

/// <summary>
/// The threat rules. If one fails to load, none is used: a check that silently shrinks is worse than none.
/// </summary>
public sealed class RuleSet
{
    /// <summary>First part of the codes of its problems.</summary>
    public const string CodePrefix = "RULE";

    /// <summary>2,000 files; stops a wrong folder (a home directory, say) from being read to its end.</summary>
    public const int FilesMax = 2000;

    private RuleSet(IReadOnlyList<ThreatRule> rules) => Rules = rules;

    /// <summary>The rules, by id.</summary>
    public IReadOnlyList<ThreatRule> Rules { get; }

    /// <summary>The folder <c>guideline/rules</c> beside the running program.</summary>
    public static string DefaultDirectory => Path.Combine(GuidelineCatalogue.DefaultDirectory, "rules");

    /// <summary>Loads every <c>*.yaml</c> of a folder.</summary>
    /// <param name="catalogue">The guideline that rules refer to.</param>
    /// <param name="directory">The folder; <see cref="DefaultDirectory"/> when null.</param>
    public static Checked<RuleSet> Load(GuidelineCatalogue catalogue, string? directory = null)
    {
        directory ??= DefaultDirectory;
        var problems = new List<YamlProblem>();
        var rules = new List<ThreatRule>();
        foreach (var path in Files(directory, problems))
        {
            var read = LoadFile(path, catalogue);
            problems.AddRange(read.Problems);
            if (read.IsOk) rules.Add(read.Value);
        }

        if (problems.Count > 0) return Checked<RuleSet>.Bad(problems);
        return rules.Count == 0 ? Checked<RuleSet>.Bad([Empty(directory)]) : Checked<RuleSet>.Ok(new RuleSet(rules));
    }

    /// <summary>Loads one rule.</summary>
    public static Checked<ThreatRule> LoadFile(string path, GuidelineCatalogue catalogue) =>
        Build(YamlReader.ReadFile(path), path, catalogue);

    /// <summary>Reads a rule that is already in memory.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="path">Its name in problems; the rule's id must equal the file's name.</param>
    /// <param name="catalogue">The guideline that it refers to.</param>
    public static Checked<ThreatRule> Parse(ReadOnlySpan<byte> bytes, string path, GuidelineCatalogue catalogue) =>
        Build(YamlReader.Read(bytes, path), path, catalogue);

    private static Checked<ThreatRule> Build(Checked<YamlNode> yaml, string path, GuidelineCatalogue catalogue)
    {
        if (!yaml.IsOk) return Checked<ThreatRule>.Bad(yaml.Problems);
        var problems = new YamlProblems(path, YamlLimits.Default);
        var context = new ReadContext(problems, CodePrefix);
        var rule = RawThreatRule.Shape.TryRead(yaml.Value, context, out var raw)
            ? new RuleBuilder(catalogue, context).Build(raw, Path.GetFileNameWithoutExtension(path))
            : null;
        return rule is not null && problems.List.Count == 0
            ? Checked<ThreatRule>.Ok(rule)
            : Checked<ThreatRule>.Bad(problems.List.OrderBy(p => p.Position));
    }

    private static IReadOnlyList<string> Files(string directory, List<YamlProblem> problems)
    {
        try
        {
            var files = Directory.EnumerateFiles(directory, "*.yaml").Take(FilesMax + 1).ToList();
            if (files.Count <= FilesMax) return [.. files.Order(StringComparer.Ordinal)];
            problems.Add(TooMany(directory));
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Empty(directory));
            return [];
        }
    }

    private static YamlProblem TooMany(string directory) => new(
        $"{CodePrefix}-11", directory, YamlPosition.Start, new("ファイルが多すぎます。", "There are too many files."), "",
        new($"{FilesMax}個までの脅威ルール", $"at most {FilesMax} threat rules"));

    private static YamlProblem Empty(string directory) => new(
        $"{CodePrefix}-00", directory, YamlPosition.Start, new("脅威ルールがありません。", "There are no threat rules."), "",
        new("*.yamlの脅威ルールがあるフォルダ", "a folder with threat rules as *.yaml"));
}
