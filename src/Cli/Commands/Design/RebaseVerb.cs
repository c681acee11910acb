using System.CommandLine;
using Yuimori.Cli.Design;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Change;

namespace Yuimori.Cli.Commands.Design;

/// <summary>
/// <c>yuimori design rebase FILE</c>: what a newer catalogue changes for a design, as a list to review; with
/// <c>--accept</c> the reviewed state becomes the new baseline.
/// </summary>
internal static class RebaseVerb
{
    public static Command Create()
    {
        var inputs = new CatalogueInputs();
        var file = new Argument<string>("file") { Description = "*.system.yaml" };
        var baseline = new Option<string?>("--baseline")
        {
            Description = "snapshot of the last review (default: <file>.snapshot.json) / 前回の見直しのスナップショット",
        };
        var accept = new Option<bool>("--accept")
        {
            Description = "make today's state the new baseline / 今日の内容を新しい基準にする",
        };
        var markdown = new Option<bool>("--markdown") { Description = "as Markdown / Markdownで出力" };
        var command = new Command("rebase", "review a design against a newer catalogue / 新しいカタログで設計を見直す")
        {
            file, baseline, accept, markdown,
        };
        inputs.AddTo(command);
        command.SetAction(parsed => inputs.With(parsed, sides =>
        {
            var path = parsed.GetValue(baseline) ?? SnapshotPath.Beside(parsed.GetValue(file)!);
            if (!File.Exists(path)) return inputs.Refuse(parsed, NoBaseline(path), ExitCodes.BadInput);
            if (!sides.Read(path).TryGet(out var was, out var wrong)
                || !sides.Read(parsed.GetValue(file)!).TryGet(out var now, out wrong))
            {
                return inputs.Refuse(parsed, wrong.Safe, ExitCodes.BadInput);
            }

            if (was.System != now.System)
                return inputs.Refuse(parsed, OtherSystem(was.System, now.System), ExitCodes.BadInput);
            var review = RebaseReview.Of(was, now);
            var output = parsed.InvocationConfiguration.Output;
            output.Write(review.Text(inputs.Language(parsed), parsed.GetValue(markdown)));
            if (!parsed.GetValue(accept)) return review.IsEmpty ? ExitCodes.Ok : ExitCodes.Findings;
            return Accept(parsed, inputs, path, now);
        }));
        return command;
    }

    private static int Accept(ParseResult parsed, CatalogueInputs inputs, string path, DesignSnapshot now)
    {
        if (!WholeFile.Write(path, SnapshotJson.Write(now)).TryGet(out _, out var failed))
            return inputs.Refuse(parsed, failed.Safe, ExitCodes.Failed);
        parsed.InvocationConfiguration.Output.WriteLine(path);
        return ExitCodes.Ok;
    }

    private static LocalisedText NoBaseline(string path) => new(
        $"{path} がありません。先に「yuimori design snapshot」で基準を保存してください。",
        $"{path} is missing. Keep a baseline first: yuimori design snapshot.");

    private static LocalisedText OtherSystem(string was, string now) => new(
        $"基準は別のシステムのものです（基準：{was}、ファイル：{now}）。",
        $"The baseline is of another System (baseline: {was}, file: {now}).");
}
