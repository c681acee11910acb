using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Yuimori.Initiation.InitialSetting.Hub;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Text;

namespace Yuimori.Hub.Tests.Running;

/// <summary>A real hub on loopback ports that the system chose, in a directory of its own.</summary>
internal sealed partial class RunningHub : IAsyncDisposable
{
    public const string Password = "lantern keeps forty windows";
    public const string Claim = "the gateway's claim code";
    public static readonly ComponentId Gateway = ComponentId.Of("home-gateway");

    private readonly List<string> _printed;

    private RunningHub(string path, WebApplication app, List<string> printed)
    {
        (Path, App, _printed) = (path, app, printed);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var https = addresses.Where(a => a.StartsWith("https:", StringComparison.Ordinal)).Select(a => new Uri(a)).ToList();
        (Https, Mqtt) = (https[0], https[1]);
        Http = new Uri(addresses.Single(a => a.StartsWith("http:", StringComparison.Ordinal)));
    }

    public string Path { get; }

    public WebApplication App { get; }

    public Uri Https { get; }

    public Uri Http { get; }

    public Uri Mqtt { get; }

    public string SetupCode => CodePattern().Match(string.Concat(_printed)).Groups[1].Value;

    public int CodesPrinted => _printed.Count;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static string NewDirectory() => Directory.CreateTempSubdirectory("yuimori-hub-").FullName;

    public static async Task<RunningHub> StartAsync(string? path = null)
    {
        path ??= NewDirectory();
        var system = System.IO.Path.Combine(AppContext.BaseDirectory, "samples", "home.system.yaml");
        Write(path, "plan.json", JsonSerializer.SerializeToUtf8Bytes(Plan(system), WireJson.Shared.HubPlan));
        Write(path, "claims.json", JsonSerializer.SerializeToUtf8Bytes(Claims(), WireJson.Shared.IReadOnlyListClaimPlan));
        var printed = new List<string>();
        var app = await HubHost.StartAsync(HubSettings.Load(path).Value, TimeProvider.System, printed.Add);
        return new RunningHub(path, app, printed);
    }

    /// <summary>A browser: cookies, no redirects; trusts the hub's CA alone.</summary>
    public Browser NewBrowser(bool tls = false) => new(tls ? Https : Http, AuthorityOf(Path));

    /// <summary>Does the wizard; the browser is signed in afterwards.</summary>
    public async Task<Browser> SetUpAsync(bool tls = false)
    {
        var browser = NewBrowser(tls);
        await browser.PostAsync("/setup", "/setup/begin", ("language", "en"), ("code", SetupCode));
        await browser.PostAsync(
            "/setup", "/setup/administrator", ("name", "keeper"), ("password", Password), ("again", Password));
        var done = await browser.PostAsync("/setup", "/setup/names", ("site", "Hill House"), ("domain", "hill.internal"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        return browser;
    }

    public Task<IReadOnlyList<Event>> EventsAsync(params string[] kinds) =>
        EventsAsync(events => events.Count > 0, kinds);

    /// <summary>Waits until the Journal's Events of these kinds fulfil a condition.</summary>
    public async Task<IReadOnlyList<Event>> EventsAsync(Func<IReadOnlyList<Event>, bool> until, params string[] kinds)
    {
        var journal = App.Services.GetRequiredService<IJournalReader>();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            var size = journal.Size;
            var entries = await journal.ReadAsync(new JournalQuery { Kinds = kinds }, limit.Token);
            List<Event> events = [.. entries.Select(entry => entry.Event)];
            if (until(events)) return events;
            await journal.WaitForMoreAsync(size, limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
    }

    public static X509Certificate2 AuthorityOf(string path) =>
        X509CertificateLoader.LoadCertificateFromFile(System.IO.Path.Combine(path, "ca.pem"));

    private static IReadOnlyList<ClaimPlan> Claims() =>
    [
        new(Gateway, PeerKind.Gateway, Hash(Claim), TimeProvider.System.GetUtcNow().AddHours(1)),
        new(ComponentId.Of("window"), PeerKind.Device, Hash(Claim), TimeProvider.System.GetUtcNow().AddHours(-1)),
    ];

    private static string Hash(string code) => Convert.ToHexStringLower(OneTimeCode.Hash(code));

    private static HubPlan Plan(string system) => new()
    {
        Format = 1,
        System = "uc4-home",
        Component = ComponentId.Of("cloud"),
        Name = new LocalisedText("クラウドサーバ", "Cloud server"),
        SystemFile = system,
        SystemFileSha256 = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(system))),
        ListenHttps = new Endpoint("127.0.0.1", 0),
        ListenLoopbackHttp = new Endpoint("127.0.0.1", 0),
        ListenMqtt = new Endpoint("127.0.0.1", 0),
        Gateways =
        [
            new(Gateway, new string('a', 64),
            [
                new(ComponentId.Of("point-weather"), PeerKind.Device, new string('b', 64), []),
                new(ComponentId.Of("window"), PeerKind.Device, new string('c', 64), []),
            ]),
        ],
        Monitoring = new MonitoringPlan
        {
            SilenceSeconds = 15,
            ConflictAlarmSeconds = 60,
            DrillSeconds = 60,
            VerifySeconds = 60,
            SnapshotSeconds = 1,
        },
    };

    private static void Write(string path, string name, byte[] bytes) =>
        File.WriteAllBytes(System.IO.Path.Combine(path, name), bytes);

    [GeneratedRegex("code=([0-9A-Z]{26})", RegexOptions.RightToLeft, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePattern();
}
