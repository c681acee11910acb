using Xunit.Runner.InProc.SystemConsole;
using Yuimori.Trust.Tests.Journal;

namespace Yuimori.Trust.Tests;

/// <summary>Runs the tests, or the program that a crash test kills.</summary>
internal static class EntryPoint
{
    public static async Task<int> Main(string[] args) =>
        args is [Appender.Word, var directory, var appenders]
            ? await Appender.RunAsync(directory, int.Parse(appenders, System.Globalization.CultureInfo.InvariantCulture))
            : await ConsoleRunner.Run(args);
}
