using System.CommandLine;
using Yuimori.Cli.Design;
using Yuimori.Workbench.Change;

namespace Yuimori.Cli.Commands.Design;

/// <summary><c>yuimori design diff A B</c>: what came, went and changed between two designs, by meaning.</summary>
internal static class DiffVerb
{
    public static Command Create()
    {
        var inputs = new CatalogueInputs();
        var before = new Argument<string>("before") { Description = Sides };
        var after = new Argument<string>("after") { Description = Sides };
        var format = new Option<string>("--format")
        {
            Description = "text | markdown | json", DefaultValueFactory = static _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "markdown", "json");
        var failOn = new Option<string>("--fail-on")
        {
            Description = $"what ends with exit code {ExitCodes.Findings}: {DiffFailOn.Gate.WordList} "
                + $"/ 終了コード{ExitCodes.Findings}にする条件",
            DefaultValueFactory = static _ => DiffFailOn.Default,
        };
        var command = new Command("diff", "compare two designs by meaning / 2つの設計を意味で比べる")
        {
            before, after, format, failOn,
        };
        inputs.AddTo(command);
        command.SetAction(parsed =>
        {
            if (!DiffFailOn.Gate.Parse(parsed.GetValue(failOn)!).TryGet(out var hit, out var error))
                return inputs.Refuse(parsed, error.Safe, ExitCodes.Usage);
            return inputs.With(parsed, sides =>
            {
                if (!sides.Read(parsed.GetValue(before)!).TryGet(out var was, out var wrong)
                    || !sides.Read(parsed.GetValue(after)!).TryGet(out var now, out wrong))
                {
                    return inputs.Refuse(parsed, wrong.Safe, ExitCodes.BadInput);
                }

                var changes = DesignDiff.Between(was, now);
                var output = parsed.InvocationConfiguration.Output;
                DiffOutput.Write(output, changes, parsed.GetValue(format)!, inputs.Language(parsed));
                return hit(changes) ? ExitCodes.Findings : ExitCodes.Ok;
            });
        });
        return command;
    }

    private const string Sides =
        "*.system.yaml, REVISION:FILE (git), or a snapshot (*.json) / システムファイル、git の「版:ファイル」、スナップショット";
}
