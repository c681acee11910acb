using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Yuimori.Shared;

namespace Yuimori.Shared.Sites;

/// <summary>A running home: every process real, on loopback, over mutual TLS, in a directory of its own.</summary>
public sealed partial class Site : IAsyncDisposable
{
    public const string User = "operator";
    public const string Password = "harbour lantern 47 quiet";
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(90);

    private SiteProcess _process;

    private Site(string systemFile, string data, int firstPort, string[] more)
    {
        (SystemFile, Data, FirstPort, More) = (systemFile, data, firstPort, more);
        _process = SiteProcess.Start(systemFile, data, firstPort, more);
        Browser = new FormClient(Address);
    }

    public string SystemFile { get; }

    public string Data { get; }

    public int FirstPort { get; }

    public string[] More { get; }

    public FormClient Browser { get; private set; }

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FirstPort + 1}/"));

    public int GatewayMqtt => FirstPort + 3;

    public int HubMqtt => FirstPort + 2;

    public string Said => _process.All;

    public string DirectoryOf(string component) => Path.Combine(Data, component);

    /// <summary>Starts a home that has not been set up yet.</summary>
    public static Site Start(string? systemFile = null, params string[] more) => new(
        systemFile ?? Artifacts.Sample, Directory.CreateTempSubdirectory("yuimori-site-").FullName, Ports.FourInARow(), more);

    /// <summary>The address with the set-up code, as a person reads it from the terminal.</summary>
    public Task<string> SetupAddressAsync(CancellationToken cancellation) => Wait.ForAsync(
        () => Task.FromResult(_process.Lines.Select(l => SetupLine().Match(l)).LastOrDefault(m => m.Success)?.Value),
        StartTime, $"a line with the set-up address; so far:\n{_process.All}", cancellation);

    /// <summary>Goes through the first-run wizard and stays signed in.</summary>
    public async Task SetUpAsync(CancellationToken cancellation)
    {
        var code = (await SetupAddressAsync(cancellation)).Split("code=")[1];
        await SucceedAsync(Browser.SubmitAsync($"setup?code={code}", "setup/begin", cancellation, ("language", "en"), ("code", code)));
        await SucceedAsync(Browser.SubmitAsync(
            "setup", "setup/administrator", cancellation, ("name", User), ("password", Password), ("again", Password)));
        await SucceedAsync(Browser.SubmitAsync("setup", "setup/names", cancellation, ("site", "Test home"), ("domain", "test.home")));
    }

    /// <summary>Signs in again, such as after a restart with another browser.</summary>
    public Task SignInAsync(CancellationToken cancellation) => SucceedAsync(Browser.SubmitAsync(
        "sign-in", "sign-in", cancellation, ("name", User), ("password", Password), ("back", "/")));

    /// <summary>The process id of a component as its supervisor wrote it.</summary>
    public int? ProcessId(string component)
    {
        try
        {
            return int.Parse(File.ReadAllText(Path.Combine(DirectoryOf(component), "pid")), CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Stops the whole home as Ctrl-C would.</summary>
    public Task<int> StopAsync(CancellationToken cancellation) => _process.StopAsync(cancellation);

    /// <summary>Starts it again in the same directory.</summary>
    public void StartAgain()
    {
        _process = SiteProcess.Start(SystemFile, Data, FirstPort, More);
        Browser.Dispose();
        Browser = new FormClient(Address);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _process.DisposeAsync();

        // A launcher that had to be killed leaves children that die a moment later, and until then write into the folder.
        await Wait.UntilAsync(
            () => Task.FromResult(!Directory.EnumerateDirectories(Data).Any(IsRunningIn)), StartTime,
            $"no process left in {Data}", CancellationToken.None);
        Directory.Delete(Data, recursive: true);
    }

    private bool IsRunningIn(string folder)
    {
        try
        {
            // The command line of a process that has ended is empty, and another's with the same number names another folder.
            return ProcessId(Path.GetFileName(folder)) is { } id
                && File.ReadAllText($"/proc/{id}/cmdline").Contains(folder, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static async Task SucceedAsync(Task<(HttpStatusCode Status, string Text)> sent)
    {
        var (status, text) = await sent;
        if (status != HttpStatusCode.OK) throw new InvalidOperationException($"{status}: {text}");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/setup\?code=\S+")]
    private static partial Regex SetupLine();
}
