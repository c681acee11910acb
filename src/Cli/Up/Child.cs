using System.Diagnostics;
using System.Globalization;

namespace Yuimori.Cli.Up;

/// <summary>Takes a line of a component; whether it is meant for the person at the terminal.</summary>
internal delegate void ChildTalk(string component, string line, bool forPerson);

/// <summary>
/// One program of the site, kept running: started again after a stated pause when it ends, for as long as the site is
/// up, as a service manager would do it.
/// </summary>
internal sealed class Child(
    string name, string program, string data, TimeProvider clock, ChildTalk told)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(200);

    // A program that cannot start must not eat the machine by being started for ever without a pause.
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan FarewellTime = TimeSpan.FromSeconds(8);

    /// <summary>Component id.</summary>
    public string Name => name;

    /// <summary>The directory that holds everything of this component.</summary>
    public string Data => data;

    /// <summary>Runs the program until cancelled; then asks it to end, and ends it when it does not.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var pause = ShortestPause;
        while (!cancellation.IsCancellationRequested)
        {
            var started = clock.GetTimestamp();
            var code = await RunOnceAsync(cancellation);
            if (cancellation.IsCancellationRequested) return;
            pause = clock.GetElapsedTime(started) > Steady ? ShortestPause : Double(pause);
            var wait = pause.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            told(name, $"ended with code {code}; starts again in {wait} s", true);
            try
            {
                await Task.Delay(pause, clock, cancellation);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    // Standard output is for the person at the terminal and is kept nowhere: the hub prints its set-up code there.
    private void Tell(string? line, bool forPerson)
    {
        if (line is not null) told(name, line, forPerson);
    }

    private static TimeSpan Double(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    private async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        using var process = new Process { StartInfo = StartInfo() };
        await using var log = new StreamWriter(Path.Combine(data, "log.txt"), append: true) { AutoFlush = true };
        process.OutputDataReceived += (_, e) => Tell(e.Data, forPerson: true);
        process.ErrorDataReceived += (_, e) =>
        {
            if (e.Data is null) return;
            lock (log) log.WriteLine(e.Data);
            Tell(e.Data, forPerson: false);
        };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await File.WriteAllTextAsync(
            Path.Combine(data, "pid"), process.Id.ToString(CultureInfo.InvariantCulture), CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(process);
        }

        return process.ExitCode;
    }

    private async Task EndAsync(Process process)
    {
        PosixSignal.AskToEnd(process.Id);
        using var patience = new CancellationTokenSource(FarewellTime, clock);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private ProcessStartInfo StartInfo()
    {
        var info = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        info.ArgumentList.Add("exec");
        info.ArgumentList.Add(program);
        info.ArgumentList.Add("--data");
        info.ArgumentList.Add(data);

        // A dozen programs share one small machine here: each keeps its memory low rather than its throughput high.
        info.Environment["DOTNET_gcServer"] = "0";
        info.Environment["DOTNET_GCConserveMemory"] = "7";
        info.Environment["DOTNET_TieredPGO"] = "0";
        return info;
    }
}
