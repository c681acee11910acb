using System.Diagnostics;
using System.Text.RegularExpressions;
using Yuimori.Shared;
using Yuimori.Shared.Sites;

namespace Yuimori.Scenarios.Tests.Console;

/// <summary><c>yuimori workbench</c> as a real process, in a folder of its own.</summary>
internal sealed partial class WorkbenchProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly List<string> _lines = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yuimori-workbench-");

    private WorkbenchProcess()
    {
        var info = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false,
        };
        string[] arguments = ["exec", Artifacts.Program("Cli", "yuimori.dll"), "workbench", _folder.FullName, "--port", "0", "--lang", "en"];
        foreach (var argument in arguments) info.ArgumentList.Add(argument);
        _process = new Process { StartInfo = info };
        _process.OutputDataReceived += (_, e) => Keep(e.Data);
        _process.ErrorDataReceived += (_, e) => Keep(e.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public string Folder => _folder.FullName;

    /// <summary>The address with the code, as a person reads it from the terminal.</summary>
    public string Opening { get; private set; } = "";

    public string Address => Opening[..(Opening.IndexOf("/open/", StringComparison.Ordinal) + 1)];

    public static async Task<WorkbenchProcess> StartAsync(CancellationToken cancellation)
    {
        var workbench = new WorkbenchProcess();
        workbench.Opening = await Wait.ForAsync(
            () => Task.FromResult(AddressLine().Match(workbench.Said) is { Success: true } found ? found.Value : null),
            TimeSpan.FromSeconds(60), $"a line with the address; so far:\n{workbench.Said}", cancellation);
        return workbench;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private string Said
    {
        get
        {
            lock (_lines) return string.Join('\n', _lines);
        }
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (_lines) _lines.Add(line);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/open/\S+")]
    private static partial Regex AddressLine();
}
