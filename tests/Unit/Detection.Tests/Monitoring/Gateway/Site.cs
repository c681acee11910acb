using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Detection.Monitoring.Device;
using Yuimori.Detection.Monitoring.Gateway;
using Yuimori.Detection.Tests.Fakes;
using Yuimori.Detection.Tests.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;
using Yuimori.Shared;

namespace Yuimori.Detection.Tests.Monitoring.Gateway;

/// <summary>
/// A gateway's arbitration with real signatures, a disk in memory, and an actuator behind its own gate.
/// </summary>
internal sealed class Site : IActuatorLink, IControllerLink, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ComponentId, X509Certificate2> _certificates = [];
    private readonly List<(ComponentId Actuator, string Jws)> _commands = [];
    private readonly List<(ComponentId Controller, Verdict Verdict)> _verdicts = [];
    private readonly GatewayPlan _plan;
    private long _seq;

    public Site(int drillSeconds = 60)
    {
        _plan = Plan with { Monitoring = Plan.Monitoring with { DrillSeconds = drillSeconds } };
        Pki = new TestPki(Clock);
        Store = new MemoryStore(ConflictSite.Gateway);
        _certificates[ConflictSite.Gateway] = Pki.Issue(PeerKind.Gateway, ConflictSite.Gateway);
        foreach (var controller in ConflictSite.Controllers)
        {
            _certificates[controller] = Pki.Issue(PeerKind.Service, controller);
        }

        Arbitration = NewArbitration();
    }

    public ManualClock Clock { get; } = new();

    public TestPki Pki { get; }

    public MemoryStore Store { get; }

    public Arbitration Arbitration { get; private set; }

    public bool ControllersListen { get; set; } = true;

    public bool ActuatorWayIsBroken { get; set; }

    public IReadOnlyList<(ComponentId Actuator, string Jws)> Commands
    {
        get
        {
            lock (_lock) return [.. _commands];
        }
    }

    public IReadOnlyList<(ComponentId Controller, Verdict Verdict)> Verdicts
    {
        get
        {
            lock (_lock) return [.. _verdicts];
        }
    }

    public static GatewayPlan Plan { get; } = new()
    {
        Format = 1,
        System = "home",
        Component = ConflictSite.Gateway,
        Name = LocalisedText.Same("gateway"),
        Hub = ComponentId.Of("hub"),
        HubUrl = "https://127.0.0.1",
        HubMqtt = new Endpoint("127.0.0.1", 1),
        CaSha256 = "00",
        ListenMqtt = new Endpoint("127.0.0.1", 0),
        Members = [],
        Actuators = ConflictSite.Actuators,
        Monitoring = new MonitoringPlan
        {
            SilenceSeconds = 30,
            ConflictAlarmSeconds = 30,
            DrillSeconds = 60,
            VerifySeconds = 60,
            SnapshotSeconds = 60,
        },
    };

    public CommandGate WindowGate() => new(
        Pki.Verifier, ConflictSite.Window, ConflictSite.Gateway, ConflictSite.Actuators[0].Actuator,
        new MemoryStore(ConflictSite.Window), Clock);

    public ArbiterDrill NewDrill() => new(Arbitration, Pki.Verifier, Store, Clock);

    public async Task StartAsync()
    {
        var started = await Arbitration.StartAsync(TestContext.Current.CancellationToken);
        Assert.True(started.IsOk, started.Error?.Detail);
    }

    public async Task RestartAsync()
    {
        await Arbitration.DisposeAsync();
        Arbitration = NewArbitration();
        await StartAsync();
    }

    public OrderClaims Claims(
        ComponentId controller, Purpose purpose, string value, OrderAct act = OrderAct.Set) => new()
    {
        Iss = TestPki.IdOf(PeerKind.Service, controller).ToString(),
        Aud = ConflictSite.Gateway,
        Seq = ++_seq,
        IatMs = Pki.NowMs,
        ExpMs = Pki.NowMs + 30_000,
        Jti = EventId.New(Clock),
        Act = act,
        Target = ConflictSite.Window,
        Value = value,
        Purpose = purpose,
        HoldSeconds = 60,
        Reason = "rule",
    };

    public byte[] Sign(OrderClaims claims, ComponentId signer) =>
        Encoding.ASCII.GetBytes(Pki.Sign(claims, _certificates[signer]));

    public Task<Result<OrderAnswer>> OrderAsync(ComponentId controller, Purpose purpose, string value) =>
        SubmitAsync(controller, Sign(Claims(controller, purpose, value), controller));

    public Task<Result<OrderAnswer>> SubmitAsync(ComponentId sender, byte[] jws, bool redelivered = false) =>
        Arbitration.SubmitAsync(sender, jws, redelivered, TestContext.Current.CancellationToken).AsTask();

    public ValueTask SendAsync(ComponentId actuator, string command, CancellationToken cancellation)
    {
        if (ActuatorWayIsBroken) throw new IOException("broken way");
        lock (_lock) _commands.Add((actuator, command));
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> TellAsync(ComponentId controller, Verdict verdict, CancellationToken cancellation)
    {
        if (!ControllersListen) return ValueTask.FromResult(false);
        lock (_lock) _verdicts.Add((controller, verdict));
        return ValueTask.FromResult(true);
    }

    public async Task UntilAsync(Func<bool> condition, string awaited) => await Wait.UntilAsync(
        () => Task.FromResult(condition()), TimeSpan.FromSeconds(20), awaited, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Store.IsBroken = false;
        Store.Stall = null;
        await Arbitration.DisposeAsync();
        foreach (var certificate in _certificates.Values) certificate.Dispose();
        Pki.Dispose();
    }

    private Arbitration NewArbitration() => new(
        new ArbitrationSettings
        {
            Plan = _plan,
            Identity = TestPki.IdOf(PeerKind.Gateway, ConflictSite.Gateway),
            Signer = () => _certificates[ConflictSite.Gateway],
        },
        new OrderGate(Pki.Verifier, ConflictSite.Gateway, Clock),
        Store, Store, this, this, Clock, NullLogger<Arbitration>.Instance);
}
