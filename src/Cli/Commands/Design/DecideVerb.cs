using System.CommandLine;
using Yuimori.Cli.Design;
using Yuimori.Workbench.Steps;

namespace Yuimori.Cli.Commands.Design;

/// <summary>
/// <c>yuimori design decide FILE</c>: step 3, what was decided on each risk; with <c>--risk</c> it writes one into
/// the file and leaves every other line as it was.
/// </summary>
internal static class DecideVerb
{
    public static Command Create()
    {
        var inputs = new DesignInputs();
        var format = TableOutput.FormatOption();
        var decision = new DecisionOptions();
        var command = new Command("decide", "step 3: decide on risks / 手順3：リスク対策の決定") { format };
        inputs.AddTo(command);
        decision.AddTo(command);
        command.SetAction(parsed =>
        {
            if (decision.IsGiven(parsed)) return DecisionWriting.Run(parsed, inputs, decision);
            return DesignRun.With(parsed, inputs, (result, _, _) =>
            {
                TableOutput.Write(
                    parsed, StepTables.Decide(result), parsed.GetValue(format)!, inputs.Language(parsed));
                return ExitCodes.Ok;
            });
        });
        return command;
    }
}
