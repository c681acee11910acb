using System.Globalization;
using System.Text.Json.Nodes;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Exchange.Export;
using Yuimori.Workbench.Lint;
using Yuimori.Workbench.Risks;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Exchange.Sarif;

/// <summary>The rules that the results refer to, each once, with what to do about it.</summary>
internal sealed class SarifRules
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<JsonObject> _rules = [];

    public SarifRules(DesignResult result, Language language)
    {
        foreach (var group in result.Risks.Concat(result.SetAside).GroupBy(r => r.Risk.Rule.Id)
            .OrderBy(g => g.Key, StringComparer.Ordinal))
            Add(group.Key, Threat(group.First().Risk.Rule, group.Max(r => r.Risk.Score.Risk), language));
        foreach (var group in result.Lint.GroupBy(l => l.Code).OrderBy(g => g.Key, StringComparer.Ordinal))
            Add(group.Key, Check(group.First(), language));
    }

    public IEnumerable<JsonObject> All => _rules;

    public int IndexOf(string rule) => _index[rule];

    public static string LevelOf(CrssBand band) => band switch
    {
        CrssBand.Critical => "error",
        CrssBand.Major => "warning",
        _ => "note",
    };

    public static string LevelOf(LintLevel level) => level == LintLevel.Error ? "error" : "warning";

    private void Add(string id, JsonObject rule)
    {
        _index[id] = _rules.Count;
        _rules.Add(rule);
    }

    private static JsonObject Threat(ThreatRule rule, decimal worst, Language language)
    {
        var help = Help(rule, language);
        return new JsonObject
        {
            ["id"] = rule.Id,
            ["name"] = Pascal(rule.Id),
            ["shortDescription"] = Text(rule.Title.In(language)),
            ["fullDescription"] = Text(rule.What.In(language)),
            ["help"] = new JsonObject
            {
                ["text"] = string.Join("\n\n", help.Select(h => $"{h.Title}\n{h.Text}")),
                ["markdown"] = string.Join("\n\n", help.Select(h => $"**{h.Title}**\n\n{h.Text}")),
            },
            ["defaultConfiguration"] = new JsonObject { ["level"] = LevelOf(Crss.Score(rule.Vector).Band) },
            ["properties"] = new JsonObject
            {
                ["tags"] = JsonOut.Array(
                [
                    "security", rule.Threat,
                    .. rule.Cwe.Select(c => $"external/cwe/{c.ToLowerInvariant()}"),
                    .. rule.Capec.Select(c => $"external/capec/{c.ToLowerInvariant()}"),
                ]),
                ["security-severity"] = worst.ToString("0.0", CultureInfo.InvariantCulture),
                ["precision"] = rule.Stated is null ? "medium" : "high",
            },
        };
    }

    private static JsonObject Check(LintFinding finding, Language language) => new()
    {
        ["id"] = finding.Code,
        ["name"] = Pascal(finding.Code),
        ["shortDescription"] = Text(finding.Text.In(language)),
        ["help"] = Text(finding.Remedy.In(language)),
        ["defaultConfiguration"] = new JsonObject { ["level"] = LevelOf(finding.Level) },
        ["properties"] = new JsonObject { ["tags"] = JsonOut.Array(["model", "maintainability"]) },
    };

    private static List<(string Title, string Text)> Help(ThreatRule rule, Language language)
    {
        string Say(string ja, string en) => new LocalisedText(ja, en).In(language);
        var treat = rule.Functions.Select(f => $"- {f.Id}: {f.Why.In(language)}")
            .Concat(rule.Measures.Select(m => $"- {m.Text.In(language)}"));
        return
        [
            (Say("原因", "Cause"), rule.Why.In(language)),
            (Say("対策", "What to do"), string.Join('\n', treat)),
            (Say("確かめ方", "How to check"), rule.Check.In(language)),
            (Say("誤検知のとき", "When it is a false alarm"), rule.FalseAlarm.In(language)),
        ];
    }

    // SARIF §3.49.7: a name is an identifier that people can read.
    private static string Pascal(string id) => string.Concat(
        id.Split('-').Where(p => p.Length > 0).Select(p => char.ToUpperInvariant(p[0]) + p[1..]));

    private static JsonObject Text(string text) => new() { ["text"] = text };
}
