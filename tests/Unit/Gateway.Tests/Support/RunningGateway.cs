using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Gateway.Identity;
using Yuimori.Gateway.Plan;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Ports;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Client;
using Yuimori.Prevention.Encryption;
using Yuimori.Shared;
using Yuimori.Trust.Certificates;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Log;

namespace Yuimori.Gateway.Tests.Support;

/// <summary>A whole gateway in this process: real TLS, real MQTT, real Journal; its hub is away.</summary>
internal sealed class RunningGateway : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _directory;
    private readonly NoteKey _key;
    private readonly GatewayIdentity _identity;
    private readonly GatewayRuntime _runtime;
    private int _number;

    private RunningGateway(
        string directory, CertificateAuthority ca, NoteKey key, GatewayIdentity identity, SqliteJournal journal,
        GatewayRuntime runtime)
    {
        (_directory, Ca, _key, _identity, Journal, _runtime) = (directory, ca, key, identity, journal, runtime);
    }

    internal static CancellationToken Token => TestContext.Current.CancellationToken;

    internal CertificateAuthority Ca { get; }

    internal SqliteJournal Journal { get; }

    internal GatewayRuntime Runtime => _runtime;

    internal static async Task<RunningGateway> StartAsync(Func<GatewayPlan, GatewayPlan>? change = null)
    {
        var directory = Directory.CreateTempSubdirectory("yuimori-gateway-").FullName;
        var begin = TimeProvider.System.GetUtcNow() - TimeSpan.FromDays(2);
        using (CertificateAuthority.Create(Path.Combine(directory, "ca"), "Test CA", new ManualClock(begin)))
        {
            // Begun two days ago, so that it can have issued what has ended since.
        }

        var ca = CertificateAuthority.Load(Path.Combine(directory, "ca"), TimeProvider.System).Value;
        var plan = (change?.Invoke(Home.Plan) ?? Home.Plan) with { CaSha256 = ca.RootSha256 };
        var keys = new KeyDirectory(Path.Combine(directory, "home"));
        Enrol(ca, keys, Home.Id(PeerKind.Gateway, "home"), CertificateUse.ClientAndServer, TimeSpan.FromDays(1));
        var identity = GatewayIdentity.Load(keys, plan).Value;
        var key = NoteKey.OpenOrCreate(Path.Combine(directory, "journal.key"), "home.example/gateway/home").Value;
        var journal = (await SqliteJournal.OpenAsync(
            Path.Combine(directory, "journal.db"), plan.Component, key, TimeProvider.System, null, Token)).Value;
        var runtime = await GatewayRuntime.StartAsync(
            new LoadedPlan(plan, new string('a', 64)),
            identity,
            journal,
            TimeProvider.System,
            NullLoggerFactory.Instance,
            Token);
        return new RunningGateway(directory, ca, key, identity, journal, runtime);
    }

    /// <summary>A certificate with its key, from the gateway's CA or from another.</summary>
    internal X509Certificate2 Certificate(
        SpiffeId id,
        CertificateUse use = CertificateUse.Client,
        TimeSpan? life = null,
        CertificateAuthority? from = null)
    {
        var keys = new KeyDirectory(Path.Combine(_directory, $"peer-{_number++}"));
        Enrol(from ?? Ca, keys, id, use, life ?? TimeSpan.FromDays(1));
        return keys.LoadCertificate().Value;
    }

    /// <summary>The gateway's CA at another time.</summary>
    internal CertificateAuthority CaAt(DateTimeOffset now) =>
        CertificateAuthority.Load(Path.Combine(_directory, "ca"), new ManualClock(now)).Value;

    /// <summary>Another CA that calls itself by the same name.</summary>
    internal CertificateAuthority OtherCa() =>
        CertificateAuthority.Create(Path.Combine(_directory, $"ca-{_number++}"), "Test CA", TimeProvider.System);

    internal async Task<Stream> OpenAsync(X509Certificate2? shown)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(_runtime.At, Token);
        var stream = new SslStream(new NetworkStream(socket, ownsSocket: true));
        var options = TlsPolicy.ForClient(
            shown, "127.0.0.1", c => c!.RawDataMemory.Span.SequenceEqual(_identity.Certificate.RawDataMemory.Span));
        await stream.AuthenticateAsClientAsync(options, Token);
        return stream;
    }

    internal async Task<MqttConnectResult> TryConnectAsync(
        X509Certificate2? shown, string clientId, MqttMessageHandler? handler = null) => await MqttClient.ConnectAsync(
            await OpenAsync(shown),
            new MqttClientOptions { ClientId = clientId },
            handler ?? ((_, _) => ValueTask.FromResult(MqttReasonCode.Success)),
            TimeProvider.System,
            Token);

    internal async Task<MqttClient> ConnectAsync(SpiffeId member, MqttMessageHandler? handler = null)
    {
        var connected = await TryConnectAsync(Certificate(member), member.Component.Value, handler);
        Assert.True(connected.IsConnected, $"{connected.Failure}");
        return connected.Client;
    }

    internal async Task<Event> EventAsync(string kind, Func<Event, bool>? which = null) => await Wait.ForAsync(
        async () =>
        {
            var found = await Journal.ReadAsync(new JournalQuery { Kinds = [kind], CountMax = 10_000 }, Token);
            return found.Select(entry => entry.Event).FirstOrDefault(e => which?.Invoke(e) ?? true);
        },
        Patience,
        kind,
        Token);

    public async ValueTask DisposeAsync()
    {
        await _runtime.DisposeAsync();
        await Journal.DisposeAsync();
        _key.Dispose();
        _identity.Dispose();
        Ca.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private static void Enrol(
        CertificateAuthority ca, KeyDirectory keys, SpiffeId id, CertificateUse use, TimeSpan life)
    {
        var issued = ca.Issue(keys.CreateRequest(id.Component).Value, id, use, [], life).Value;
        var saved = keys.SaveCertificate(issued, ca.Root);
        Assert.True(saved.IsOk, $"{saved.Error}");
    }
}
