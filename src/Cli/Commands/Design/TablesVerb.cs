using System.CommandLine;
using Yuimori.Cli.Design;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Tables;

namespace Yuimori.Cli.Commands.Design;

/// <summary><c>yuimori design tables FILE</c>: tables 4-1, 4-2 and 4-3 of the guide.</summary>
internal static class TablesVerb
{
    private const string All = "all";

    public static Command Create()
    {
        var inputs = new DesignInputs();
        var which = Choice("--table", "which table / 出力する表", All, [.. RiskTables.Ids, All]);
        var format = TableOutput.FormatOption();
        var found = new Option<bool>("--found")
        {
            Description = "also risks that rules found / 脅威ルールが見つけたリスクも含める",
        };
        var command = new Command(
            "tables", "risks and requirements as tables 4-1, 4-2, 4-3 / 表4-1・4-2・4-3（リスクの特性・評価・機能要件）")
        {
            which, format, found,
        };
        inputs.AddTo(command);
        command.SetAction(parsed => DesignRun.With(parsed, inputs, (result, _, catalogue) =>
        {
            var withFound = parsed.GetValue(found);
            if (!withFound && result.Model.StatedRisks.Count + result.Model.StatedRequirements.Count == 0)
                return DesignRun.Refuse(parsed, inputs, NothingStated, ExitCodes.BadInput);
            var wanted = parsed.GetValue(which)!;
            var tables = RiskTables.Of(result, catalogue, withFound).Where(t => wanted == All || t.Id == wanted);
            TableOutput.Write(parsed, [.. tables], parsed.GetValue(format)!, inputs.Language(parsed));
            return ExitCodes.Ok;
        }));
        return command;
    }

    private static LocalisedText NothingStated { get; } = new(
        "このファイルには risks も requirements も書かれていません。脅威ルールが見つけたリスクを表にするには --found を付けてください。",
        "This file states neither risks nor requirements. Give --found for tables of the risks that rules found.");

    private static Option<string> Choice(string name, string about, string standard, string[] words)
    {
        var option = new Option<string>(name)
        {
            Description = $"{string.Join(" | ", words)}: {about}",
            DefaultValueFactory = _ => standard,
        };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
