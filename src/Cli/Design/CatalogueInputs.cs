using System.CommandLine;
using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Threats;

namespace Yuimori.Cli.Design;

/// <summary>What commands take that compare designs: the guideline and the language.</summary>
internal sealed class CatalogueInputs
{
    private readonly Option<string> _language = CommandText.LanguageOption();

    private readonly Option<string> _guideline = new("--guideline")
    {
        Description = "folder of the guideline data and rules / ガイドラインデータとルールのフォルダー",
        DefaultValueFactory = static _ => GuidelineCatalogue.DefaultDirectory,
    };

    private readonly Option<string[]> _rules = DesignInputs.RulesOption();

    public void AddTo(Command command)
    {
        command.Options.Add(_rules);
        command.Options.Add(_guideline);
        command.Options.Add(_language);
    }

    public Language Language(ParseResult parsed) => CommandText.Parse(parsed.GetValue(_language));

    /// <summary>Reads guideline and rules, then acts with what reads a side.</summary>
    public int With(ParseResult parsed, Func<DesignSide, int> act)
    {
        var folder = parsed.GetValue(_guideline)!;
        var catalogue = GuidelineCatalogue.Check(folder);
        if (!catalogue.IsOk) return Problems(parsed, catalogue.Problems);
        var rules = RuleSet.Load(catalogue.Value, Path.Combine(folder, "rules"), parsed.GetValue(_rules));
        if (!rules.IsOk) return Problems(parsed, rules.Problems);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        return act(new DesignSide(catalogue.Value, rules.Value, today));
    }

    /// <summary>Says why a command does not run.</summary>
    public int Refuse(ParseResult parsed, LocalisedText text, int code)
    {
        parsed.InvocationConfiguration.Error.WriteLine(text.In(Language(parsed)));
        return code;
    }

    private int Problems(ParseResult parsed, IReadOnlyList<YamlProblem> problems)
    {
        foreach (var problem in problems)
            parsed.InvocationConfiguration.Error.WriteLine(problem.Text.In(Language(parsed)));
        return ExitCodes.BadInput;
    }
}
