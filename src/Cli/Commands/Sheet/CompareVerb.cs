using System.CommandLine;
using Yuimori.Cli.Sheet;
using Yuimori.Workbench.Sheet;

namespace Yuimori.Cli.Commands.Sheet;

/// <summary><c>yuimori sheet compare FILE --point KP-16=3 --product a --product b</c>: the buyer's view.</summary>
internal static class CompareVerb
{
    private const int TopDefault = 20;

    public static Command Create()
    {
        var (inputs, output) = (new SheetInputs(), new SheetOutput());
        var products = ProductOption.Create();
        var top = new Option<int>("--top")
        {
            Description = "gaps shown as text; other formats hold every cell / 文字で示す差の数",
            DefaultValueFactory = static _ => TopDefault,
        };
        var keep = new Option<bool>("--keep") { Description = "store these wishes in the sheet file / この希望を評価シートに残す" };
        var command = new Command("compare", "products side by side, gaps first / 製品を並べて比べる（差のあるところから）")
        {
            products, top, keep,
        };
        var wanted = inputs.AddTo(command).AddWishesTo(command);
        output.AddTo(command);
        command.SetAction(parsed => SheetRun.With(parsed, inputs, sheet =>
        {
            if (inputs.Wishes(parsed, sheet, wanted) is not { } wishes) return ExitCodes.Usage;
            if (ProductOption.Read(parsed, inputs, sheet, products) is not { } chosen) return ExitCodes.Usage;
            if (chosen.Count == 0) return SheetRun.NoProduct(parsed, inputs);
            if (parsed.GetValue(keep))
            {
                var kept = SheetRun.Save(
                    parsed, inputs, sheet, sheet.Answers with { Wishes = wishes }, isQuiet: true);
                if (kept != ExitCodes.Ok) return kept;
            }

            var comparison = ProductComparison.Of(sheet, wishes, [.. chosen.Select(p => p.Id)]);
            var tables = new SheetTables(sheet, inputs.Design.Language(parsed));
            return output.Write(
                parsed, inputs, [tables.Sums(comparison), tables.Gaps(comparison, Math.Max(0, parsed.GetValue(top)))],
                [tables.Gaps(comparison, null), tables.Sums(comparison)],
                () => SheetJson.Comparison(sheet, comparison));
        }));
        return command;
    }
}
