using System.CommandLine;
using Yuimori.Cli.Design;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Report;

namespace Yuimori.Cli.Commands.Design;

/// <summary><c>yuimori design report FILE</c>.</summary>
internal static class ReportVerb
{
    public static Command Create()
    {
        var inputs = new DesignInputs();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "HTML file to write (default: <system>.report.html) / 出力するHTMLファイル",
        };
        var command = new Command("report", "write the report as one HTML file / 報告書を1つのHTMLに書く") { output };
        inputs.AddTo(command);
        command.SetAction(parsed => DesignRun.With(parsed, inputs, (result, rules, catalogue) =>
        {
            var html = HtmlReport.Render(DesignReport.Of(result, rules, catalogue), inputs.Language(parsed));
            return DesignRun.Save(parsed, inputs, parsed.GetValue(output) ?? $"{result.Model.Id}.report.html", html);
        }));
        return command;
    }
}
