using System.CommandLine;
using Yuimori.Catalogue;
using Yuimori.Cli.Design;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Exchange.Export;
using Yuimori.Workbench.Exchange.Pdf;
using Yuimori.Workbench.Threats;

namespace Yuimori.Cli.Commands.Design;

/// <summary><c>yuimori design export --format FORMAT FILE</c>.</summary>
internal static class ExportVerb
{
    private const string Pdf = "pdf";

    private static readonly Dictionary<string, ExportFormat> Formats = new(StringComparer.Ordinal)
    {
        ["otm"] = ExportFormat.Otm,
        ["threat-dragon"] = ExportFormat.ThreatDragon,
        ["sarif"] = ExportFormat.Sarif,
        ["junit"] = ExportFormat.JUnit,
        ["csv"] = ExportFormat.Csv,
        ["markdown"] = ExportFormat.Markdown,
        ["html"] = ExportFormat.Html,
        [Pdf] = ExportFormat.Html,
    };

    public static Command Create()
    {
        var inputs = new DesignInputs();
        var format = new Option<string>("--format", "-f")
        {
            Description = "format to write / 書き出す形式",
            Required = true,
        };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var output = new Option<string?>("--output", "-o")
        {
            Description = "file to write (default: standard output; PDF: <system>.pdf) / 出力先（省略時は標準出力）",
        };
        var command = new Command("export", "write the design in another tool's format / 他のツールの形式で書き出す")
        {
            format, output,
        };
        inputs.AddTo(command);
        command.SetAction(parsed => DesignRun.With(parsed, inputs, (result, rules, catalogue) =>
        {
            var run = new ExchangeRun(parsed, inputs.Language(parsed));
            return Write(run, parsed.GetValue(format)!, parsed.GetValue(output), result, rules, catalogue);
        }));
        return command;
    }

    private static int Write(
        ExchangeRun run, string word, string? path, DesignResult result, RuleSet rules, GuidelineCatalogue catalogue)
    {
        var format = Formats[word];
        var export = Exporter.Write(format, result, rules, catalogue, run.Language);
        var code = word == Pdf
            ? Print(run, path ?? $"{result.Model.Id}.pdf", export.Text)
            : run.Write(path, export.Text);
        if (code == ExitCodes.Ok) run.Losses(export.Losses);
        return code;
    }

    private static int Print(ExchangeRun run, string path, string html)
    {
        var browser = PdfPrinter.FindBrowser(Environment.GetEnvironmentVariable("PATH"));
        if (!PdfPrinter.Print(html, path, browser).TryGet(out var made, out var error))
            return run.Refuse(error.Safe, ExitCodes.Failed);
        return run.Done(made);
    }
}
