using System.CommandLine;
using Yuimori.Catalogue.Yaml;
using Yuimori.Cli.Design;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Threats;

namespace Yuimori.Cli.Commands.Design;

/// <summary><c>yuimori design rules list|show|check|schema|reference</c>: the threat rules themselves.</summary>
internal static class RulesVerb
{
    public static Command Create() => new("rules", "the threat rules / 脅威ルール")
    {
        List(),
        Show(),
        Check(),
        Print("schema", "print the JSON schema of rule files / ルールファイルのJSONスキーマ", RuleSchema.Json),
        Print("reference", "print the reference page of rule files / ルールファイルの説明", RuleReference.Markdown),
    };

    private static Command List()
    {
        var inputs = new RuleInputs();
        var command = new Command("list", "list every rule / すべてのルールを一覧する");
        inputs.AddTo(command);
        command.SetAction(parsed => inputs.With(parsed, (rules, _) =>
        {
            var text = new RuleText(parsed.InvocationConfiguration.Output, inputs.Language(parsed));
            foreach (var rule in rules.Rules) text.WriteRow(rule);
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static Command Show()
    {
        var inputs = new RuleInputs();
        var id = new Argument<string>("id") { Description = "id of a rule / ルールのID" };
        var command = new Command("show", "show a rule / ルールを表示する") { id };
        inputs.AddTo(command);
        command.SetAction(parsed => inputs.With(parsed, (rules, _) =>
        {
            var wanted = parsed.GetValue(id)!;
            var language = inputs.Language(parsed);
            if (rules.Rules.FirstOrDefault(r => r.Id == wanted) is not { } rule)
            {
                var near = NearestWord.Find(wanted, rules.Rules.Select(r => r.Id));
                parsed.InvocationConfiguration.Error.WriteLine(Unknown(wanted, near).In(language));
                return ExitCodes.Usage;
            }

            new RuleText(parsed.InvocationConfiguration.Output, language).WriteWhole(rule);
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static Command Check()
    {
        var inputs = new RuleInputs();
        var files = new Argument<string[]>("file") { Description = "*.yaml" };
        var command = new Command("check", "check rule files without using them / ルールファイルを検査する") { files };
        inputs.AddTo(command);
        command.SetAction(parsed => inputs.WithCatalogue(parsed, catalogue =>
        {
            var problems = new List<YamlProblem>();
            var language = inputs.Language(parsed);
            foreach (var file in parsed.GetValue(files)!)
            {
                var read = RuleSet.LoadFile(file, catalogue);
                problems.AddRange(read.Problems);
                if (!read.IsOk) continue;
                var text = new LocalisedText($"{file}: {read.Value.Id} 問題なし", $"{file}: {read.Value.Id} is good");
                parsed.InvocationConfiguration.Output.WriteLine(Terminal.Safe(text.In(language)));
            }

            return inputs.Problems(parsed, problems);
        }));
        return command;
    }

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

    private static LocalisedText Unknown(string id, string? near) => new(
        $"「{YamlProblems.Visible(id)}」という脅威ルールはありません。{(near is null ? "" : $"もしかして「{near}」ですか？")}",
        $"There is no threat rule \"{YamlProblems.Visible(id)}\".{(near is null ? "" : $" Did you mean \"{near}\"?")}");
}
