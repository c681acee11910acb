using System.CommandLine;
using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Cli.Design;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Report;
using Yuimori.Workbench.Threats;

namespace Yuimori.Cli.Commands;

/// <summary><c>yuimori design check | report FILE</c>: threats, risks and treatment of a System file.</summary>
internal static class DesignCommand
{
    public static Command Create() => new("design", "threats, risks and treatment of a System file / 脅威・リスク・対策")
    {
        Check(),
        Report(),
        Print("schema", "print the System file's JSON schema / システムファイルのJSONスキーマ", SystemSchema.Json),
        Print("reference", "print the System file's reference page / システムファイルの説明", SystemReference.Markdown),
    };

    private static Command Print(string name, string about, Func<string> text)
    {
        var command = new Command(name, about);
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.Write(text());
            return ExitCodes.Ok;
        });
        return command;
    }

    private static Command Check()
    {
        var inputs = new DesignInputs();
        var json = new Option<bool>("--json") { Description = "JSON, in both languages / JSONで出力（両言語）" };
        var failOn = new Option<string>("--fail-on")
        {
            Description = $"what ends with exit code {ExitCodes.Findings}: {FailOn.WordList} "
                + $"/ 終了コード{ExitCodes.Findings}にする条件",
            DefaultValueFactory = static _ => FailOn.Default,
        };
        var command = new Command("check", "find threats and weak spots / 脅威と弱点を見つける") { json, failOn };
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (!FailOn.Parse(parsed.GetValue(failOn)!).TryGet(out var conditions, out var error))
                return Refuse(parsed, inputs, error.Safe, ExitCodes.Usage);
            return With(parsed, inputs, (result, _, _) =>
            {
                if (parsed.GetValue(json)) DesignJson.Write(output, result);
                else new DesignText(output, inputs.Language(parsed)).Write(result);
                return conditions.Hit(result) ? ExitCodes.Findings : ExitCodes.Ok;
            });
        });
        return command;
    }

    private static Command Report()
    {
        var inputs = new DesignInputs();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "HTML file to write (default: <system>.report.html) / 出力するHTMLファイル",
        };
        var command = new Command("report", "write the report as one HTML file / 報告書を1つのHTMLに書く") { output };
        inputs.AddTo(command);
        command.SetAction(parsed => With(parsed, inputs, (result, rules, catalogue) =>
        {
            if (!SystemPicture.Fits(result.Model)) return Refuse(parsed, inputs, TooLarge, ExitCodes.BadInput);
            var html = HtmlReport.Render(DesignReport.Of(result, rules, catalogue), inputs.Language(parsed));
            return Save(parsed, inputs, parsed.GetValue(output) ?? $"{result.Model.Id}.report.html", html);
        }));
        return command;
    }

    private static LocalisedText TooLarge { get; } = new(
        "構成要素または接続が多すぎて、図に描けません。", "There are too many Components or Links to draw.");

    private static int Save(ParseResult parsed, DesignInputs inputs, string path, string html)
    {
        try
        {
            File.WriteAllText(path, html);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var text = new LocalisedText($"{path} に書けません：{e.Message}", $"{path} cannot be written: {e.Message}");
            return Refuse(parsed, inputs, text, ExitCodes.Failed);
        }

        parsed.InvocationConfiguration.Output.WriteLine(path);
        return ExitCodes.Ok;
    }

    private static int With(
        ParseResult parsed, DesignInputs inputs, Func<DesignResult, RuleSet, GuidelineCatalogue, int> act)
    {
        var catalogue = GuidelineCatalogue.Check(parsed.GetValue(inputs.Guideline));
        if (!catalogue.IsOk) return Problems(parsed, inputs, catalogue.Problems);
        var rules = RuleSet.Load(catalogue.Value, Path.Combine(parsed.GetValue(inputs.Guideline)!, "rules"));
        if (!rules.IsOk) return Problems(parsed, inputs, rules.Problems);
        var model = SystemFile.Read(parsed.GetValue(inputs.File)!);
        if (!model.IsOk) return Problems(parsed, inputs, model.Problems);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var result = DesignAnalysis.Analyse(model.Value, rules.Value, catalogue.Value, today);
        return act(result, rules.Value, catalogue.Value);
    }

    private static int Problems(ParseResult parsed, DesignInputs inputs, IReadOnlyList<YamlProblem> problems)
    {
        var language = inputs.Language(parsed);
        foreach (var problem in problems)
            parsed.InvocationConfiguration.Error.WriteLine(problem.Text.In(language));
        return ExitCodes.BadInput;
    }

    private static int Refuse(ParseResult parsed, DesignInputs inputs, LocalisedText text, int code)
    {
        parsed.InvocationConfiguration.Error.WriteLine(text.In(inputs.Language(parsed)));
        return code;
    }
}
