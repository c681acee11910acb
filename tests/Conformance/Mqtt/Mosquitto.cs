using System.Diagnostics;
using System.Text;

namespace Yuimori.Conformance.Mqtt;

/// <summary>Debian's mosquitto_pub and mosquitto_sub as child processes, ended with the test.</summary>
internal sealed class Mosquitto : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly Task _readingErrors;

    private Mosquitto(Process process)
    {
        _process = process;
        _readingErrors = ReadErrorsAsync();
    }

    public string Errors
    {
        get
        {
            lock (_errors)
                return _errors.ToString();
        }
    }

    public bool HasExited => _process.HasExited;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Mosquitto Start(string tool, IEnumerable<string> arguments)
    {
        var path = "/usr/bin/" + tool;
        Assert.True(File.Exists(path), $"{path} is missing: install the Debian package 'mosquitto-clients'.");
        var start = new ProcessStartInfo(path, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        return new Mosquitto(Process.Start(start)!);
    }

    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync(Token);

    /// <summary>Writes to its standard input and ends it.</summary>
    public async Task WriteLinesAsync(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            await _process.StandardInput.WriteLineAsync(line.AsMemory(), Token);
        _process.StandardInput.Close();
    }

    public async Task<int> WaitForExitAsync()
    {
        await _process.WaitForExitAsync(Token);
        await _readingErrors;
        return _process.ExitCode;
    }

    /// <summary>Ends it without a word, as a power cut does.</summary>
    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private async Task ReadErrorsAsync()
    {
        while (await _process.StandardError.ReadLineAsync(CancellationToken.None) is { } line)
        {
            lock (_errors)
                _errors.AppendLine(line);
        }
    }
}
