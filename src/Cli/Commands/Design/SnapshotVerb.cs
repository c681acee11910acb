using System.CommandLine;
using Yuimori.Cli.Design;
using Yuimori.Workbench.Change;

namespace Yuimori.Cli.Commands.Design;

/// <summary><c>yuimori design snapshot FILE</c>: keeps what a design says today, as baseline of a rebase.</summary>
internal static class SnapshotVerb
{
    public static Command Create()
    {
        var inputs = new DesignInputs();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "file to write (default: <file>.snapshot.json) / 出力するファイル",
        };
        var command = new Command("snapshot", "keep what the design says today / 今日の設計の内容を保存する") { output };
        inputs.AddTo(command);
        command.SetAction(parsed => DesignRun.With(parsed, inputs, (result, rules, _) =>
        {
            var day = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            var path = parsed.GetValue(output) ?? SnapshotPath.Beside(parsed.GetValue(inputs.File)!);
            return DesignRun.Save(parsed, inputs, path, SnapshotJson.Write(SnapshotMaker.Of(result, rules, day)));
        }));
        return command;
    }
}
