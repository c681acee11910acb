using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Threats;

/// <summary>
/// Puts the rules of several folders together. A second rule of an id is refused unless it says that it replaces the
/// first: a file that somebody dropped in must not silence a built-in rule unseen.
/// </summary>
internal sealed class RuleMerger(List<YamlProblem> problems)
{
    private const int Duplicate = 26;
    private const int NothingToReplace = 27;

    private readonly SortedDictionary<string, ThreatRule> _rules = new(StringComparer.Ordinal);

    public void Add(ThreatRule rule)
    {
        if (rule.Replaces is { } replaced)
        {
            if (!_rules.Remove(replaced)) ReportNothing(rule, replaced);
        }

        if (!_rules.TryAdd(rule.Id, rule)) ReportDuplicate(rule, _rules[rule.Id]);
    }

    public IReadOnlyList<ThreatRule> Finish() => [.. _rules.Values];

    private void ReportDuplicate(ThreatRule rule, ThreatRule first) => problems.Add(new YamlProblem(
        Code(Duplicate), rule.File, YamlPosition.Start,
        new($"同じIDのルールがあります（{first.File}）。", $"There is another rule of this id ({first.File})."), rule.Id,
        new($"別のID、または「replaces: {rule.Id}」", $"another id, or \"replaces: {rule.Id}\"")));

    private void ReportNothing(ThreatRule rule, string replaced) => problems.Add(new YamlProblem(
        Code(NothingToReplace), rule.File, YamlPosition.Start,
        new("置き換えるルールがありません。", "There is no rule to replace."), YamlProblems.Visible(replaced),
        new LocalisedText("読み込み済みのルールのID", "the id of a rule that was loaded before"),
        NearestWord.Find(replaced, _rules.Keys)));

    private static string Code(int number) => $"{RuleSet.CodePrefix}-{number}";
}
