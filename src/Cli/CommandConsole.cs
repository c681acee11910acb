using System.CommandLine;
using Spectre.Console;

namespace Yuimori.Cli;

/// <summary>The terminal that a command writes tables to.</summary>
internal static class CommandConsole
{
    /// <summary>Text that is piped or captured wraps at a width of our own, and carries no colours.</summary>
    public static IAnsiConsole Of(ParseResult parsed, int pipedWidth = 120)
    {
        var output = parsed.InvocationConfiguration.Output;
        var piped = Console.IsOutputRedirected || output != Console.Out;
        var console = AnsiConsole.Create(new()
        {
            Ansi = piped ? AnsiSupport.No : AnsiSupport.Detect,
            Out = new AnsiConsoleOutput(output),
        });
        if (piped) console.Profile.Width = pipedWidth;
        return console;
    }
}
