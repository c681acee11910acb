using System.CommandLine;
using Yuimori.Cli.Sheet;
using Yuimori.Workbench.Sheet;

namespace Yuimori.Cli.Commands.Sheet;

/// <summary><c>--product ID</c>, as often as wanted.</summary>
internal static class ProductOption
{
    public static Option<string[]> Create() => new("--product")
    {
        Description = "ids of products, in the order shown (default: all) / 製品のID",
    };

    /// <summary>The products asked for, all of them when none is; null after an id that is not known.</summary>
    public static IReadOnlyList<SheetProduct>? Read(
        ParseResult parsed, SheetInputs inputs, EvaluationSheet sheet, Option<string[]> option)
    {
        if (SheetRun.Products(parsed, inputs, sheet, parsed.GetValue(option) ?? []) is not { } ids) return null;
        return ids.Count == 0 ? sheet.Products : [.. ids.Distinct().Select(sheet.Answers.Find).OfType<SheetProduct>()];
    }
}
