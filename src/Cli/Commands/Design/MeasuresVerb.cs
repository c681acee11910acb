using System.CommandLine;
using Yuimori.Cli.Countermeasures;
using Yuimori.Cli.Design;

namespace Yuimori.Cli.Commands.Design;

/// <summary><c>yuimori design measures FILE</c>: where each countermeasure is used.</summary>
internal static class MeasuresVerb
{
    public static Command Create()
    {
        var inputs = new DesignInputs();
        var json = new Option<bool>("--json") { Description = "JSON, in both languages / JSONで出力（両言語）" };
        var command = new Command(
            "measures", "where each countermeasure is used, and risks without any / 対策の使用箇所と、対策のないリスク")
        {
            json,
        };
        inputs.AddTo(command);
        command.SetAction(parsed => MeasureRun.With(parsed, inputs, (_, book, _) =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(json)) MeasuresJson.Write(output, book);
            else new MeasuresText(output, inputs.Language(parsed)).Write(book);
            return ExitCodes.Ok;
        }));
        return command;
    }
}
