using System.CommandLine;
using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Cli.Design;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Cli.Commands.Design;

/// <summary>What every verb of <c>design</c> does: read its inputs, act, and say what is wrong.</summary>
internal static class DesignRun
{
    /// <summary>Writes a file, or says why it cannot.</summary>
    public static int Save(ParseResult parsed, DesignInputs inputs, string path, string text)
    {
        if (!WholeFile.Write(path, text).TryGet(out _, out var failed))
            return Refuse(parsed, inputs, failed.Safe, ExitCodes.Failed);
        parsed.InvocationConfiguration.Output.WriteLine(path);
        return ExitCodes.Ok;
    }

    /// <summary>Reads guideline, rules and System file, analyses them and acts on the result.</summary>
    public static int With(
        ParseResult parsed, DesignInputs inputs, Func<DesignResult, RuleSet, GuidelineCatalogue, int> act)
    {
        var catalogue = GuidelineCatalogue.Check(parsed.GetValue(inputs.Guideline));
        if (!catalogue.IsOk) return Problems(parsed, inputs, catalogue.Problems);
        var rules = RuleSet.Load(
            catalogue.Value, Path.Combine(parsed.GetValue(inputs.Guideline)!, "rules"), parsed.GetValue(inputs.Rules));
        if (!rules.IsOk) return Problems(parsed, inputs, rules.Problems);
        var model = SystemFile.Read(parsed.GetValue(inputs.File)!);
        if (!model.IsOk) return Problems(parsed, inputs, model.Problems);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var result = DesignAnalysis.Analyse(model.Value, rules.Value, catalogue.Value, today);
        return act(result, rules.Value, catalogue.Value);
    }

    /// <summary>Says every problem of an input.</summary>
    public static int Problems(ParseResult parsed, DesignInputs inputs, IReadOnlyList<YamlProblem> problems)
    {
        var language = inputs.Language(parsed);
        foreach (var problem in problems)
            parsed.InvocationConfiguration.Error.WriteLine(problem.Text.In(language));
        return ExitCodes.BadInput;
    }

    /// <summary>Says why a command does not run.</summary>
    public static int Refuse(ParseResult parsed, DesignInputs inputs, LocalisedText text, int code)
    {
        parsed.InvocationConfiguration.Error.WriteLine(text.In(inputs.Language(parsed)));
        return code;
    }
}
