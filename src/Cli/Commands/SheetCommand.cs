using System.CommandLine;
using Yuimori.Cli.Commands.Sheet;
using Yuimori.Workbench.Sheet.Files;

namespace Yuimori.Cli.Commands;

/// <summary><c>yuimori sheet …</c>: the evaluation sheet, from risks to products side by side.</summary>
internal static class SheetCommand
{
    public static Command Create() => new("sheet", "evaluation sheet: buyers and vendors / 評価シート（調達者と提供者）")
    {
        ShowVerb.Create(),
        ProductVerb.Create(),
        ExportVerb.Create(),
        ImportVerb.Create(),
        CompareVerb.Create(),
        RequirementsVerb.Create(),
        Schema(),
    };

    private static Command Schema()
    {
        var command = new Command("schema", "print the sheet file's JSON schema / 評価シートのファイルのJSONスキーマ");
        command.SetAction(static parsed =>
        {
            parsed.InvocationConfiguration.Output.Write(SheetFileSchema.Json());
            return ExitCodes.Ok;
        });
        return command;
    }
}
