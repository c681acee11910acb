using System.CommandLine;
using Yuimori.Cli.Design;

namespace Yuimori.Cli.Commands.Design;

/// <summary><c>yuimori design check FILE</c>.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var inputs = new DesignInputs();
        var json = new Option<bool>("--json") { Description = "JSON, in both languages / JSONで出力（両言語）" };
        var failOn = new Option<string>("--fail-on")
        {
            Description = $"what ends with exit code {ExitCodes.Findings}: {FailOn.Gate.WordList} "
                + $"/ 終了コード{ExitCodes.Findings}にする条件",
            DefaultValueFactory = static _ => FailOn.Default,
        };
        var all = new Option<bool>("--all") { Description = "a line for each finding / すべてのリスクを1行ずつ" };
        var command = new Command("check", "find threats and weak spots / 脅威と弱点を見つける") { json, failOn, all };
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (!FailOn.Gate.Parse(parsed.GetValue(failOn)!).TryGet(out var hit, out var error))
                return DesignRun.Refuse(parsed, inputs, error.Safe, ExitCodes.Usage);
            return DesignRun.With(parsed, inputs, (result, _, _) =>
            {
                if (parsed.GetValue(json)) DesignJson.Write(output, result);
                else new DesignText(output, inputs.Language(parsed), parsed.GetValue(all)).Write(result);
                return hit(result) ? ExitCodes.Findings : ExitCodes.Ok;
            });
        });
        return command;
    }
}
