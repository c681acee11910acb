using System.Diagnostics;

namespace Yuimori.Shared.Sites;

/// <summary>Runs a program to its end and keeps what it said.</summary>
public static class Tool
{
    public static async Task<(int Code, string Said)> RunAsync(
        string program, CancellationToken cancellation, params string[] arguments)
    {
        var info = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        using var process = Process.Start(info)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output + await error);
    }

    /// <summary>The <c>yuimori</c> command as built.</summary>
    public static Task<(int Code, string Said)> YuimoriAsync(CancellationToken cancellation, params string[] arguments) =>
        RunAsync("dotnet", cancellation, ["exec", Artifacts.Program("Cli", "yuimori.dll"), .. arguments]);

    /// <summary>Sends a signal, such as STOP or CONT: silence without an end.</summary>
    public static Task SignalAsync(int process, string signal, CancellationToken cancellation) => RunAsync(
        "kill", cancellation, $"-{signal}", process.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
