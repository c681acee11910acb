using System.CommandLine;
using Yuimori.Cli.Commands.Design;
using Yuimori.Cli.Sheet;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Sheet.Excel;

namespace Yuimori.Cli.Commands.Sheet;

/// <summary><c>yuimori sheet export FILE --output BOOK.xlsx</c>.</summary>
internal static class ExportVerb
{
    public static Command Create()
    {
        var inputs = new SheetInputs();
        var products = ProductOption.Create();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "workbook to write (default: <system>.sheet.xlsx) / 出力するブック",
        };
        var command = new Command("export", "write an Excel workbook for vendors to fill in / 提供者が記入するExcelブックを書き出す")
        {
            output, products,
        };
        inputs.AddTo(command).AddFilterTo(command);
        command.SetAction(parsed => SheetRun.With(parsed, inputs, sheet =>
        {
            if (inputs.Filter(parsed, sheet) is not { } filter) return ExitCodes.Usage;
            if (ProductOption.Read(parsed, inputs, sheet, products) is not { } chosen) return ExitCodes.Usage;
            if (chosen.Count == 0) return SheetRun.NoProduct(parsed, inputs);
            var options = new SheetBookOptions(inputs.Design.Language(parsed))
            {
                Filter = filter,
                Products = [.. chosen.Select(p => p.Id)],
                Progress = RowProgress.For(parsed, inputs.Design.Language(parsed)),
            };
            using var book = new MemoryStream();
            if (!SheetBook.Write(book, sheet, options).TryGet(out var rows, out var error))
                return DesignRun.Refuse(parsed, inputs.Design, error.Safe, ExitCodes.BadInput);
            var saved = SheetRun.Save(
                parsed, inputs, parsed.GetValue(output) ?? $"{sheet.SystemId}.sheet.xlsx", book.ToArray());
            if (saved == ExitCodes.Ok)
            {
                parsed.InvocationConfiguration.Output.WriteLine(new LocalisedText(
                    $"{rows}行、製品{chosen.Count}個", $"{rows} rows, {chosen.Count} products").In(options.Language));
            }

            return saved;
        }));
        return command;
    }
}
