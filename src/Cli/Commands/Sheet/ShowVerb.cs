using System.CommandLine;
using Yuimori.Cli.Sheet;
using Yuimori.Workbench.Sheet;

namespace Yuimori.Cli.Commands.Sheet;

/// <summary><c>yuimori sheet show FILE --view component|point|risk</c>.</summary>
internal static class ShowVerb
{
    public static Command Create()
    {
        var (inputs, output) = (new SheetInputs(), new SheetOutput());
        var view = new Option<string>("--view")
        {
            Description = "component | point | risk / 視点（①コンポーネント ②要点 ③リスク分類～脅威）",
            DefaultValueFactory = static _ => "component",
        };
        view.AcceptOnlyFromAmong([.. SheetWords.View.Words]);
        var products = ProductOption.Create();
        var command = new Command("show", "the sheet from one of three viewpoints / 3つの視点で見る") { view, products };
        inputs.AddTo(command).AddFilterTo(command);
        output.AddTo(command);
        command.SetAction(parsed => SheetRun.With(parsed, inputs, sheet =>
        {
            if (inputs.Filter(parsed, sheet) is not { } filter) return ExitCodes.Usage;
            if (ProductOption.Read(parsed, inputs, sheet, products) is not { } shown) return ExitCodes.Usage;
            var tables = new SheetTables(sheet, inputs.Design.Language(parsed));
            return output.Write(
                parsed, inputs, tables.View(SheetWords.View.Find(parsed.GetValue(view)!)!.Value, filter, shown),
                [tables.Rows(filter, shown)], () => SheetJson.Sheet(sheet, filter, shown));
        }));
        return command;
    }
}
