using System.CommandLine;
using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Threats;

namespace Yuimori.Cli.Design;

/// <summary>What commands about rules take: the guideline, the user's own rules, and the language.</summary>
internal sealed class RuleInputs
{
    private readonly Option<string> _language = CommandText.LanguageOption();
    private readonly Option<string[]> _rules = DesignInputs.RulesOption();

    private readonly Option<string> _guideline = new("--guideline")
    {
        Description = "folder of the guideline data and rules / ガイドラインデータとルールのフォルダー",
        DefaultValueFactory = static _ => GuidelineCatalogue.DefaultDirectory,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_guideline);
        command.Options.Add(_rules);
        command.Options.Add(_language);
    }

    public Language Language(ParseResult parsed) => CommandText.Parse(parsed.GetValue(_language));

    /// <summary>Reads the guideline and acts with it.</summary>
    public int WithCatalogue(ParseResult parsed, Func<GuidelineCatalogue, int> act)
    {
        var catalogue = GuidelineCatalogue.Check(parsed.GetValue(_guideline));
        return catalogue.IsOk ? act(catalogue.Value) : Problems(parsed, catalogue.Problems);
    }

    /// <summary>Reads guideline and rules and acts with them.</summary>
    public int With(ParseResult parsed, Func<RuleSet, GuidelineCatalogue, int> act) =>
        WithCatalogue(parsed, catalogue =>
        {
            var folder = Path.Combine(parsed.GetValue(_guideline)!, "rules");
            var rules = RuleSet.Load(catalogue, folder, parsed.GetValue(_rules));
            return rules.IsOk ? act(rules.Value, catalogue) : Problems(parsed, rules.Problems);
        });

    /// <summary>Says every problem; good when there is none.</summary>
    public int Problems(ParseResult parsed, IReadOnlyList<YamlProblem> problems)
    {
        foreach (var problem in problems)
            parsed.InvocationConfiguration.Error.WriteLine(problem.Text.In(Language(parsed)));
        return problems.Count == 0 ? ExitCodes.Ok : ExitCodes.BadInput;
    }
}
