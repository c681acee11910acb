using System.CommandLine;
using Yuimori.Cli.Up;

namespace Yuimori.Cli.Commands;

/// <summary><c>yuimori up FILE</c>: runs a whole System on this machine.</summary>
internal static class UpCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "*.system.yaml" };
        var data = new Option<string?>("--data")
        {
            Description = "Directory to keep everything in / データの置き場所 (.yuimori/<system>)",
        };
        var fresh = new Option<bool>("--fresh")
        {
            Description = "Delete what an earlier run left, and start anew / 以前のデータを消して始める",
        };
        var port = new Option<int?>("--port")
        {
            Description = "First of four ports instead of 8443, 8080, 8883, 8884 / 使うポートの先頭",
        };
        var programs = new Option<string?>("--programs")
        {
            Description = "Folder with Hub, Gateway and Agent / プログラムの場所",
        };
        var except = new Option<string[]>("--except") { Description = "Components that run elsewhere / 別の場所で動かす構成要素" };
        var verbose = new Option<bool>("--verbose") { Description = "Show what every program says / 各プログラムの出力を表示" };
        var language = CommandText.LanguageOption();
        var command = new Command("up", "Run a System on this machine / システムをこのマシンで動かす")
        {
            file, data, fresh, port, programs, except, verbose, language,
        };
        command.SetAction((parsed, cancellation) => new UpRun(
            parsed.GetValue(file)!,
            parsed.GetValue(data),
            parsed.GetValue(fresh),
            parsed.GetValue(port) is { } first ? SitePorts.From(first) : SitePorts.Standard,
            parsed.GetValue(programs),
            parsed.GetValue(except)?.ToHashSet(StringComparer.Ordinal) ?? [],
            new UpTalk(CommandText.Parse(parsed.GetValue(language)), parsed.GetValue(verbose))).RunAsync(cancellation));
        return command;
    }
}
