using System.Collections.Concurrent;
using System.Diagnostics;

namespace Yuimori.Shared.Sites;

/// <summary><c>yuimori up</c> as a real process, with everything that it starts.</summary>
public sealed class SiteProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();

    private SiteProcess(Process process) => _process = process;

    public IReadOnlyCollection<string> Lines => _lines;

    public static SiteProcess Start(string systemFile, string data, int firstPort, params string[] more)
    {
        var info = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            "exec", Artifacts.Program("Cli", "yuimori.dll"), "up", systemFile, "--data", data,
            "--port", firstPort.ToString(System.Globalization.CultureInfo.InvariantCulture), "--lang", "en",
            .. more,
        ];
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        var site = new SiteProcess(new Process { StartInfo = info });
        site._process.OutputDataReceived += (_, e) => site.Keep(e.Data);
        site._process.ErrorDataReceived += (_, e) => site.Keep(e.Data);
        site._process.Start();
        site._process.BeginOutputReadLine();
        site._process.BeginErrorReadLine();
        return site;
    }

    public string All => string.Join('\n', _lines);

    public bool HasEnded => _process.HasExited;

    /// <summary>Stops it as Ctrl-C would, and returns its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancellation)
    {
        if (!_process.HasExited)
        {
            using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync(cancellation);
            await _process.WaitForExitAsync(cancellation);
        }

        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            try
            {
                await StopAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill(entireProcessTree: true);
                await _process.WaitForExitAsync(CancellationToken.None);
            }
        }

        _process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null) _lines.Enqueue(line);
    }
}
