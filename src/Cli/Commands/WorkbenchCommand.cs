using System.CommandLine;
using Yuimori.Catalogue;
using Yuimori.Cli.Drafting;

namespace Yuimori.Cli.Commands;

/// <summary><c>yuimori workbench [FOLDER]</c>: the design half of the console, without a hub.</summary>
internal static class WorkbenchCommand
{
    private const int PortDefault = 8090;

    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description = "folder of the drafts, *.system.yaml / 下書きのフォルダー",
            DefaultValueFactory = static _ => ".",
        };
        var port = new Option<int>("--port")
        {
            Description = "port on the loopback; 0: any free one / ループバックのポート（0は空いているもの）",
            DefaultValueFactory = static _ => PortDefault,
        };
        var guideline = new Option<string>("--guideline")
        {
            Description = "folder of the guideline data and rules / ガイドラインデータとルールのフォルダー",
            DefaultValueFactory = static _ => GuidelineCatalogue.DefaultDirectory,
        };
        var language = CommandText.LanguageOption();
        var command = new Command("workbench", "Draft designs in the browser, without a hub / ハブなしで設計をブラウザで作る")
        {
            folder, port, guideline, language,
        };
        command.SetAction((parsed, cancellation) => new WorkbenchRun(
            parsed.GetValue(folder)!,
            parsed.GetValue(port),
            parsed.GetValue(guideline)!,
            CommandText.Parse(parsed.GetValue(language)),
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error).RunAsync(cancellation));
        return command;
    }
}
