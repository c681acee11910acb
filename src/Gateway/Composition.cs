using System.Net;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Detection.Monitoring.Gateway;
using Yuimori.Gateway.Broker;
using Yuimori.Gateway.Identity;
using Yuimori.Gateway.Intake;
using Yuimori.Gateway.Parts;
using Yuimori.Gateway.Plan;
using Yuimori.Gateway.Uplink;
using Yuimori.Initiation.AccessControl;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Results;
using Yuimori.Mqtt.Server;
using Yuimori.Prevention.Encryption;
using Yuimori.Prevention.LogCollection;
using Yuimori.Prevention.LogCollection.Gateway;
using Yuimori.Trust.Certificates;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Signing;
using JournalVerification = Yuimori.Prevention.LogCollection.JournalVerification;

namespace Yuimori.Gateway;

/// <summary>Everything that a gateway is made of, in the order in which data meets it.</summary>
internal sealed class Composition : IAsyncDisposable
{
    /// <summary>Measurements and results kept while the hub is away: some minutes of a busy home.</summary>
    private const int ForwardMax = 2000;

    /// <summary>Messages of one member on one channel: so many at once.</summary>
    private const int PaceBurst = 200;

    /// <summary>And so many a second in the long run.</summary>
    private const int PacePerSecond = 100;

    /// <summary>
    /// Bytes of measurements kept for Controllers that come later; stops members from filling memory.
    /// </summary>
    private const long RetainedBytesMax = 16 * 1024 * 1024;

    private readonly LoadedPlan _plan;
    private readonly GatewayIdentity _identity;
    private readonly SqliteJournal _journal;
    private readonly TimeProvider _clock;
    private readonly ILoggerFactory _logs;
    private readonly Membership _members;
    private readonly JwsVerifier _verifier;
    private readonly CoalescedLog _refusedLog;
    private readonly AuthenticationSettings _authentication = new();
    private readonly LocalBroker _broker = new();
    private readonly SessionCounts _counts = new();
    private readonly StateMirror _mirror = new();
    private readonly ForwardBuffer _buffer = new(ForwardMax);
    private readonly DrillRefusals _drills = new();
    private readonly RefusalStatements _refusals;
    private readonly DenialStatements _denials;
    private readonly ImpersonationWatch _impersonations;
    private readonly SilenceWatch _silence;
    private readonly ArbitrationPart _arbitration;
    private readonly SessionStatements _sessions;
    private readonly EventForwarder _forwarder;
    private readonly OwnState _ownState;
    private AccessDrill? _accessDrill;

    internal Composition(
        LoadedPlan plan, GatewayIdentity identity, SqliteJournal journal, TimeProvider clock, ILoggerFactory logs)
    {
        (_plan, _identity, _journal, _clock, _logs) = (plan, identity, journal, clock, logs);
        _members = Membership.Of(plan.Plan);
        var log = logs.CreateLogger<Composition>();
        _refusedLog = new CoalescedLog(
            (who, what, detail, count) => GatewayLog.RefusedOften(log, who, what, detail, count), clock);
        _verifier = new JwsVerifier(identity.Root, identity.Id.TrustDomain, clock);
        Supervisor = new PartSupervisor(clock, logs.CreateLogger<PartSupervisor>());

        // The door: who comes in (F10, F3), and what is said of those who do not.
        _refusals = new RefusalStatements(identity.Id.Component, _authentication, journal, clock);
        _impersonations = new ImpersonationWatch(_members, _authentication, journal, journal, clock);
        Door = NewDoor();

        // Behind it: the arbiter and the watch over silence (F12), sessions and denials (F3, F4).
        _arbitration = new ArbitrationPart(NewArbitration, _counts, _verifier, journal, clock);
        _silence = NewSilence();
        _denials = new DenialStatements(new AccessControlSettings(), journal, clock);
        _sessions = NewSessions();
        Server = NewServer();
        _broker.Attach(Server);

        // Up: Events by the Journal (F5), measurements and states by the pump, commands down by the relay.
        Hub = NewHub();
        _forwarder = NewForwarder();
        _ownState = new OwnState(plan, _counts, journal, _forwarder, _buffer, Supervisor, _mirror, clock);
    }

    internal PartSupervisor Supervisor { get; }

    internal TlsDoor Door { get; }

    internal MqttServer Server { get; }

    internal HubLink Hub { get; }

    /// <summary>Every member's sessions, and some strangers in their handshake.</summary>
    internal int ConnectionsMax => (_members.All.Count * SessionCounts.PerMemberMax) + 64;

    /// <summary>What runs beside the broker, by name.</summary>
    /// <param name="near">Where this process reaches its own broker.</param>
    internal IReadOnlyList<(string Name, Func<CancellationToken, Task> Run)> Parts(IPEndPoint near) =>
    [
        ("arbitration", _arbitration.RunAsync),
        ("silence", _silence.RunAsync),
        ("refusals", _refusals.RunAsync),
        ("denials", _denials.RunAsync),
        ("impersonations", RunImpersonationsAsync),
        ("sessions", _sessions.RunAsync),
        ("certificates", new CertificateSweep(Server, _clock, _logs.CreateLogger<CertificateSweep>()).RunAsync),
        ("verification", NewVerification().RunAsync),
        ("drills", NewDrills(near).RunAsync),
        ("forwarding-events", _forwarder.RunAsync),
        ("forwarding-messages", NewPump().RunMessagesAsync),
        ("forwarding-states", NewPump().RunStatesAsync),
        ("commands", Hub.RunAsync),
        ("own-state", _ownState.RunAsync),
    ];

    /// <summary>Writes what is noted and not written; the last act.</summary>
    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await Server.DisposeAsync();
        await _sessions.FlushAsync(CancellationToken.None);
        await _refusals.FlushAsync(CancellationToken.None);
        await _denials.FlushAsync(CancellationToken.None);
        await _impersonations.FlushAsync(CancellationToken.None);
        _refusals.Dispose();
        _denials.Dispose();
    }

    private Result<SpiffeId> Check(X509Certificate2 certificate, CertificateUse use) =>
        PeerCertificate.Check(certificate, _identity.Root, _identity.Id.TrustDomain, _clock, use);

    private async Task RunImpersonationsAsync(CancellationToken cancellation)
    {
        await _impersonations.LoadAsync(cancellation);
        await _impersonations.RunAsync(cancellation);
    }

    private TlsDoor NewDoor() => new(
        TlsPolicy.ContextOf(_identity.Certificate),
        new PeerAuthentication(_members, c => Check(c, CertificateUse.Client)),
        _refusals,
        _drills,
        _logs.CreateLogger<TlsDoor>());

    private Arbitration NewArbitration()
    {
        var links = new ArbiterLinks(_broker);
        return new Arbitration(
            new ArbitrationSettings
            {
                Plan = _plan.Plan,
                Identity = _identity.Id,
                Signer = () => _identity.Certificate,
            },
            new OrderGate(_verifier, _plan.Plan.Component, _clock),
            _journal,
            _journal,
            links,
            links,
            _clock,
            _logs.CreateLogger<Arbitration>());
    }

    private SilenceWatch NewSilence() => new(
        [.. _plan.Plan.Members.Select(m => m.Component)],
        TimeSpan.FromSeconds(_plan.Plan.Monitoring.SilenceSeconds),
        _journal,
        _journal,
        _clock,
        _logs.CreateLogger<SilenceWatch>());

    private SessionStatements NewSessions() => new(
        _members,
        _counts,
        _arbitration,
        _denials,
        _impersonations,
        () => _accessDrill is { IsRunning: true },
        _journal,
        _clock,
        _refusedLog,
        _logs.CreateLogger<SessionStatements>());

    private MqttServer NewServer() => new(
        new MqttServerOptions
        {
            Authenticator = new PeerAuthenticator(
                _members.Self, _impersonations, new ConnectLimit(_authentication, _clock), _counts),
            Authorizer = new PeerAuthorizer(TopicRules.ForGateway(_plan.Plan)),
            Sink = NewIntake(),
            Events = _sessions,
            RetainedStore = new InMemoryRetainedStore(
                _members.All.Count * MeasurementIntake.StreamsMax, RetainedBytesMax, _clock),
            Limits = new MqttServerLimits { ConnectionsMax = ConnectionsMax, ConnectsInProgressMax = ConnectionsMax },
        },
        _clock,
        _logs.CreateLogger<MqttServer>());

    private MessageIntake NewIntake() => new(
        new Dictionary<string, IChannelIntake>(StringComparer.Ordinal)
        {
            [Topic.Up] = new MeasurementIntake(_broker, _buffer),
            [Topic.Event] = new EventIntake(_journal, _impersonations),
            [Topic.State] = new StateIntake(_mirror, _impersonations, _arbitration.Said),
            [Topic.Order] = new OrderIntake(_arbitration),
            [Topic.Result] = new ResultIntake(_buffer, _impersonations, _arbitration),
        },
        new MemberPace(PaceBurst, PacePerSecond, _clock),
        _silence.Heard,
        _refusedLog);

    private HubLink NewHub() => new(
        _plan.Plan,
        _identity.Certificate,
        new ServerAuthentication(PeerKind.Hub, _plan.Plan.Hub, c => Check(c, CertificateUse.Server)),
        _mirror,
        OwnState.Last(_plan, ComponentCondition.Lost, _clock.GetUtcNow()),
        new CommandRelay(_broker),
        _clock,
        _logs.CreateLogger<HubLink>());

    private ForwardPump NewPump() => new(_buffer, _mirror, Hub, _logs.CreateLogger<ForwardPump>());

    private EventForwarder NewForwarder() => new(
        _journal,
        _journal,
        _journal,
        batch => SignedBatch.Sign(batch, _identity.Certificate),
        Hub,
        new LogCollectionSettings(),
        _clock,
        _logs.CreateLogger<EventForwarder>());

    private JournalVerification NewVerification() => new(
        new JournalAudit(_journal),
        _journal,
        TimeSpan.FromSeconds(_plan.Plan.Monitoring.VerifySeconds),
        _clock,
        _logs.CreateLogger<JournalVerification>());

    private DrillRound NewDrills(IPEndPoint near)
    {
        var drills = new NearDrills(near, _plan.Plan, _identity, _drills, _journal, _clock);
        _accessDrill = drills.Access();
        return new DrillRound(
            drills.Authentication(),
            _accessDrill,
            TimeSpan.FromSeconds(_plan.Plan.Monitoring.DrillSeconds),
            _clock);
    }
}
