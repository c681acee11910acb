using System.CommandLine;
using System.CommandLine.Parsing;
using Yuimori.Cli.Commands;

namespace Yuimori.Cli;

/// <summary>The root command: the list of nouns is the table of contents.</summary>
internal static class YuimoriCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = System.Text.Encoding.UTF8;
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count == 0) return await parsed.InvokeAsync();
        foreach (var error in parsed.Errors) await Console.Error.WriteLineAsync(error.Message);
        await Console.Error.WriteLineAsync("yuimori --help");
        return ExitCodes.Usage;
    }

    internal static RootCommand Create()
    {
        var root = new RootCommand("結守 Yuimori — design, run and prove the safety of connected things");
        foreach (var noun in Nouns()) root.Subcommands.Add(noun);
        return root;
    }

    private static IEnumerable<Command> Nouns() =>
    [
        ChecklistCommand.Create(),
        DesignCommand.Create(),
        GuidelineCommand.Create(),
        JournalCommand.Create(),
        ProofCommand.Create(),
        RiskCommand.Create(),
        SheetCommand.Create(),
        UpCommand.Create(),
        WorkbenchCommand.Create(),
    ];
}
