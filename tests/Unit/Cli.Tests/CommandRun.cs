using System.CommandLine;

namespace Yuimori.Cli.Tests;

/// <summary>Runs the command line in this process.</summary>
internal static class CommandRun
{
    public static (int Code, string Output, string Error) Run(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = YuimoriCommand.Create().Parse(args).Invoke(new InvocationConfiguration { Output = output, Error = error });
        return (code, output.ToString(), error.ToString());
    }
}
