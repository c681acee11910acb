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

    internal RuleSet(IReadOnlyList<ThreatRule> rules) => Rules = rules;

    /// <summary>The rules, by id.</summary>
    public IReadOnlyList<ThreatRule> Rules { get; }

    /// <summary>The folder <c>guideline/rules</c> beside the running program.</summary>
    public static string DefaultDirectory => Path.Combine(GuidelineCatalogue.DefaultDirectory, "rules");

    /// <summary>Loads every <c>*.yaml</c> of a folder, and of further ones.</summary>
    /// <param name="catalogue">The guideline that rules refer to.</param>
    /// <param name="directory">The folder of the built-in rules; <see cref="DefaultDirectory"/> when null.</param>
    /// <param name="more">Folders of a user's own rules; such a rule may replace another by <c>replaces</c>.</param>
    public static Checked<RuleSet> Load(
        GuidelineCatalogue catalogue, string? directory = null, IReadOnlyList<string>? more = null)
    {
        var problems = new List<YamlProblem>();
        var merger = new RuleMerger(problems);
        LoadFolder(directory ?? DefaultDirectory, catalogue, isBuiltIn: true, problems, merger);
        foreach (var folder in more ?? []) LoadFolder(folder, catalogue, isBuiltIn: false, problems, merger);
        var rules = merger.Finish();
        return problems.Count > 0 ? Checked<RuleSet>.Bad(problems) : Checked<RuleSet>.Ok(new RuleSet(rules));
    }

    /// <summary>Loads one rule.</summary>
    public static Checked<ThreatRule> LoadFile(string path, GuidelineCatalogue catalogue) =>
        Build(YamlReader.ReadFile(path), new RuleOrigin(path, false), catalogue);

    /// <summary>Reads a rule that is already in memory.</summary>
    /// <param name="bytes">UTF-8.</param>
    /// <param name="path">Its name in problems; the rule's id must equal the file's name.</param>
    /// <param name="catalogue">The guideline that it refers to.</param>
    public static Checked<ThreatRule> Parse(ReadOnlySpan<byte> bytes, string path, GuidelineCatalogue catalogue) =>
        Build(YamlReader.Read(bytes, path), new RuleOrigin(path, true), catalogue);

    private static void LoadFolder(
        string directory, GuidelineCatalogue catalogue, bool isBuiltIn, List<YamlProblem> problems, RuleMerger merger)
    {
        var files = Files(directory, problems);
        var rules = new List<ThreatRule>();
        foreach (var path in files)
        {
            var read = Build(YamlReader.ReadFile(path), new RuleOrigin(path, isBuiltIn), catalogue);
            problems.AddRange(read.Problems);
            if (read.IsOk) rules.Add(read.Value);
        }

        // Those that replace come last, so that the names of files do not decide what can be replaced.
        foreach (var rule in rules.OrderBy(r => r.Replaces is not null)) merger.Add(rule);

        if (files.Count == 0 && problems.Count == 0) problems.Add(Empty(directory));
    }

    private static Checked<ThreatRule> Build(Checked<YamlNode> yaml, RuleOrigin origin, GuidelineCatalogue catalogue)
    {
        if (!yaml.IsOk) return Checked<ThreatRule>.Bad(yaml.Problems);
        var problems = new YamlProblems(origin.File, YamlLimits.Default);
        var context = new ReadContext(problems, CodePrefix);
        var rule = RawThreatRule.Shape.TryRead(yaml.Value, context, out var raw)
            ? new RuleBuilder(catalogue, context, origin).Build(raw, Path.GetFileNameWithoutExtension(origin.File))
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
