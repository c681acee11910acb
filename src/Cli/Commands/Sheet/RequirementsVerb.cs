using System.CommandLine;
using Yuimori.Cli.Sheet;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Sheet;

namespace Yuimori.Cli.Commands.Sheet;

/// <summary><c>yuimori sheet requirements FILE --point KP-16=3</c>: the vendor's view (開発要件).</summary>
internal static class RequirementsVerb
{
    public static Command Create()
    {
        var (inputs, output) = (new SheetInputs(), new SheetOutput());
        var product = new Option<string?>("--product")
        {
            Description = "show how far this product is / この製品の現状を示す",
        };
        var open = new Option<bool>("--open") { Description = "only what is still to be done / まだ満たしていないものだけ" };
        var command = new Command(
            "requirements", "a buyer's wishes as requirements by life-cycle phase / 調達者の希望を時期ごとの開発要件にする")
        {
            product, open,
        };
        var wanted = inputs.AddTo(command).AddWishesTo(command);
        output.AddTo(command);
        command.SetAction(parsed => SheetRun.With(parsed, inputs, sheet =>
        {
            if (inputs.Wishes(parsed, sheet, wanted) is not { } wishes) return ExitCodes.Usage;
            var id = parsed.GetValue(product);
            if (SheetRun.Products(parsed, inputs, sheet, id is null ? [] : [id]) is null) return ExitCodes.Usage;
            var list = RequirementList.Of(sheet, wishes, id).Where(r => !parsed.GetValue(open) || r.IsOpen).ToList();
            var language = inputs.Design.Language(parsed);
            var tables = new SheetTables(sheet, language);
            return output.Write(
                parsed, inputs,
                list.GroupBy(r => r.Phase).Select(g => tables.Requirements(
                    sheet.Guide.Phases[g.Key].In(language), g, id is not null)),
                [tables.Requirements(new LocalisedText("開発要件", "Requirements").In(language), list, id is not null)],
                () => SheetJson.Requirements(sheet, list));
        }));
        return command;
    }
}
