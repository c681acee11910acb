using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Initiation.InitialSetting.Device;
using Yuimori.Kernel.Identity;
using Yuimori.Shared;
using Yuimori.Trust.Certificates;

namespace Yuimori.Initiation.Tests.InitialSetting.Device;

/// <summary>A newcomer with its plan and its claim, and a hub that enrols it.</summary>
internal sealed class EnrolmentBench : IAsyncDisposable
{
    internal const string Code = "0123456789abcdef0123456789abcdef";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _directory = Directory.CreateTempSubdirectory("yuimori-est-").FullName;

    private int _made;

    private EnrolmentBench() => Authority = NewAuthority("ca");

    internal ManualClock Clock { get; } = new();

    internal CertificateAuthority Authority { get; }

    internal EstHub Hub { get; private set; } = null!;

    internal SpiffeId Sensor { get; } = new("home.example", PeerKind.Device, ComponentId.Of("rain-sensor"));

    internal KeyDirectory Keys => new(Path.Combine(_directory, "sensor"));

    internal string ClaimFile => Path.Combine(_directory, "sensor", "claim");

    internal static async Task<EnrolmentBench> StartAsync(
        Func<EnrolmentBench, X509Certificate2>? tls = null)
    {
        var bench = new EnrolmentBench();
        Directory.CreateDirectory(Path.GetDirectoryName(bench.ClaimFile)!);
        await File.WriteAllTextAsync(bench.ClaimFile, Code + "\n");
        bench.Hub = await EstHub.StartAsync(tls?.Invoke(bench) ?? bench.HubCertificate(), bench.Clock);
        bench.Hub.Authorities = http => EstHub.ShowAsync(http, bench.Authority.Root);
        bench.Hub.Enrolments = bench.EnrolAsync;
        return bench;
    }

    internal X509Certificate2 HubCertificate() => CertificateOf(Authority, PeerKind.Hub, EstHub.Component);

    internal X509Certificate2 CertificateOf(CertificateAuthority authority, PeerKind kind, string component)
    {
        var keys = new KeyDirectory(Path.Combine(_directory, $"{kind}-{++_made}"));
        var id = new SpiffeId("home.example", kind, ComponentId.Of(component));
        using var issued = authority.Issue(
            keys.CreateRequest(id.Component).Value, id, CertificateUse.ClientAndServer, ["127.0.0.1"],
            TimeSpan.FromDays(30)).Value;
        Assert.True(keys.SaveCertificate(issued, authority.Root).IsOk);
        return keys.LoadCertificate().Value;
    }

    internal CertificateAuthority NewAuthority(string name) =>
        CertificateAuthority.Create(Path.Combine(_directory, name), name, Clock);

    internal EnrolmentClient Client() => new(
        new EnrolmentSettings
        {
            HubUrl = Hub.Address,
            Hub = ComponentId.Of(EstHub.Component),
            CaSha256 = Authority.RootSha256,
            Component = Sensor.Component,
            Kind = Sensor.Kind,
            ClaimFile = ClaimFile,
        },
        Keys,
        Clock,
        new Random(1),
        NullLogger.Instance);

    /// <summary>Moves the clock until the task is done: half a second for each of the real waits' steps.</summary>
    internal Task PassTimeUntilAsync(Task done) => Wait.UntilAsync(
        () =>
        {
            Clock.Advance(TimeSpan.FromSeconds(0.5));
            return Task.FromResult(done.IsCompleted);
        },
        Patience,
        "the enrolment",
        TestContext.Current.CancellationToken);

    internal bool WasCodeSent() => Hub.Requests.Any(r => r.Authorization is not null);

    internal Task EnrolAsync(HttpContext http) => EstHub.IssueAsync(http, Authority, Sensor);

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        Authority.Dispose();
        Directory.Delete(_directory, recursive: true);
    }
}
