using System.CommandLine;
using Yuimori.Cli.Commands.Design;
using Yuimori.Workbench.Lint;
using Yuimori.Workbench.Model;

namespace Yuimori.Cli.Commands;

/// <summary><c>yuimori design …</c>: the design half, one verb a file in <c>Commands/Design</c>.</summary>
internal static class DesignCommand
{
    public static Command Create() => new("design", "threats, risks and treatment of a System file / 脅威・リスク・対策")
    {
        CheckVerb.Create(),
        ReportVerb.Create(),
        MeasuresVerb.Create(),
        CoverageVerb.Create(),
        StepVerbs.Map(),
        StepVerbs.Assess(),
        DecideVerb.Create(),
        StepVerbs.Place(),
        PictureVerb.Create(),
        DiffVerb.Create(),
        SnapshotVerb.Create(),
        RebaseVerb.Create(),
        HistoryVerb.Create(),
        TablesVerb.Create(),
        NewVerb.Create(),
        ImportVerb.Create(),
        ExportVerb.Create(),
        EvidenceVerb.Create(),
        RulesVerb.Create(),
        Print("schema", "print the System file's JSON schema / システムファイルのJSONスキーマ", SystemSchema.Json),
        Print("lint-reference", "print the reference page of lint / 点検の説明", LintReference.Markdown),
        Print("reference", "print the System file's reference page / システムファイルの説明", SystemReference.Markdown),
    };

    private static Command Print(string name, string about, Func<string> text)
    {
        var command = new Command(name, about);
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.Write(text());
            return ExitCodes.Ok;
        });
        return command;
    }
}
