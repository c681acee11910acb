using Yuimori.Kernel.Text;
using Yuimori.Workbench.Threats;

namespace Yuimori.Cli.Design;

/// <summary>Threat rules for people.</summary>
internal sealed class RuleText(TextWriter output, Language language)
{
    /// <summary>One line: id, class, cause, title, and where it is from when it is a user's own.</summary>
    public void WriteRow(ThreatRule rule)
    {
        var origin = rule.IsBuiltIn ? "" : $"  ({rule.File})";
        Line($"{rule.Id,-26} {rule.Threat}  {RuleCauses.WordOf(rule.Cause),-9} {rule.Title.In(language)}{origin}");
    }

    /// <summary>All of a rule.</summary>
    public void WriteWhole(ThreatRule rule)
    {
        Line($"{rule.Id}  {rule.Title.In(language)}");
        Row("分類", "Class", $"{rule.Threat}, {RuleCauses.NameOf(rule.Cause).In(language)}");
        Row("内容", "What", rule.What.In(language));
        Row("原因", "Why", rule.Why.In(language));
        Row("主体", "Who", rule.Who.In(language));
        Row("損なわれるもの", "Harm to", Words(rule.Effects.Select(e => RuleVocabulary.NameOf(e))));
        Row("脅威の主体", "Actors", Words(rule.Actors.Select(a => RuleVocabulary.NameOf(a))));
        Row("典型的な機器", "Devices", Words(rule.Environments.Select(e => RuleVocabulary.NameOf(e))));
        Row("評価", "Score", rule.Vector + (rule.After is null ? "" : $" → {rule.After}"));
        foreach (var function in rule.Functions) Row("機能", "Function", $"{function.Id} {function.Why.In(language)}");
        foreach (var measure in rule.Measures) Row("対策", "Measure", measure.Text.In(language));
        Row("確かめ方", "Check", rule.Check.In(language));
        Row("当てはまらない場合", "False alarm", rule.FalseAlarm.In(language));
        var numbers = rule.Cwe.Concat(rule.Capec).Concat(rule.Owasp.Select(o => $"OWASP {o}"));
        Row("番号", "Numbers", string.Join(", ", numbers));
        foreach (var source in rule.Sources)
        {
            var mark = source.Confirmed ? "" : new LocalisedText("（原典で未確認）", " (not confirmed)").In(language);
            Row("出典", "Source", source.Text + mark);
        }

        Row("ファイル", "File", rule.File);
    }

    private string Words(IEnumerable<LocalisedText> words) =>
        string.Join(new LocalisedText("、", ", ").In(language), words.Select(w => w.In(language)));

    private void Row(string ja, string en, string text)
    {
        if (text.Length > 0) Line($"  {new LocalisedText(ja, en).In(language)}: {text}");
    }

    private void Line(string text) => output.WriteLine(Terminal.Safe(text));
}
