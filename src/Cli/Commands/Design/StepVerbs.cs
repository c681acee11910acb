using System.CommandLine;
using Yuimori.Catalogue;
using Yuimori.Cli.Design;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Steps;
using Yuimori.Workbench.Tables;

namespace Yuimori.Cli.Commands.Design;

/// <summary><c>yuimori design map | assess | place FILE</c>: the steps that show what the analysis found.</summary>
internal static class StepVerbs
{
    public static Command Map() => Step(
        "map", "step 1: components on their layers / 手順1：基本モデルへのマッピング", static (r, _) => StepTables.Map(r));

    public static Command Assess() => Step(
        "assess", "step 2: things to protect and their risks / 手順2：リスクアセスメント", static (r, _) => StepTables.Assess(r));

    public static Command Place() => Step(
        "place", "step 4: functions on components / 手順4：機能の配置", StepTables.Place);

    private static Command Step(
        string name, string about, Func<DesignResult, GuidelineCatalogue, IReadOnlyList<DesignTable>> tables)
    {
        var inputs = new DesignInputs();
        var format = TableOutput.FormatOption();
        var command = new Command(name, about) { format };
        inputs.AddTo(command);
        command.SetAction(parsed => DesignRun.With(parsed, inputs, (result, _, catalogue) =>
        {
            TableOutput.Write(parsed, tables(result, catalogue), parsed.GetValue(format)!, inputs.Language(parsed));
            return ExitCodes.Ok;
        }));
        return command;
    }
}
