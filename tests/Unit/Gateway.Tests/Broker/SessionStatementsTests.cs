using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Gateway.Broker;
using Yuimori.Gateway.Parts;
using Yuimori.Gateway.Tests.Support;
using Yuimori.Initiation.AccessControl;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Server;
using Yuimori.Shared;

namespace Yuimori.Gateway.Tests.Broker;

public sealed class SessionStatementsTests : ISessionFollower, IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly MemoryJournal _journal = new();
    private readonly SessionCounts _counts = new();
    private readonly List<string> _followed = [];
    private readonly DenialStatements _denials;
    private bool _drilling;

    public SessionStatementsTests() => _denials = new DenialStatements(new AccessControlSettings(), _journal, _clock);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    void ISessionFollower.Joined(ComponentId member) => _followed.Add($"+{member}");

    void ISessionFollower.Left(ComponentId member) => _followed.Add($"-{member}");

    public void Dispose() => _denials.Dispose();

    [Fact]
    public async Task Session_WithoutTls_IsStatedAsFailed()
    {
        var statements = New();
        statements.Connected(Session(PeerKind.Device, "window"));
        await statements.FlushAsync(Token);
        Assert.Equal(["F3.connected", "F10.session"], _journal.Events.Select(e => e.Kind));
        Assert.Equal(EventOutcome.Failed, _journal.Events[1].Outcome);
        Assert.Equal(["+window"], _followed);
    }

    [Fact]
    public async Task JournalFails_NothingIsLost()
    {
        var statements = New();
        statements.Connected(Session(PeerKind.Device, "window"));
        _journal.Fails = true;
        await Assert.ThrowsAsync<IOException>(async () => await statements.FlushAsync(Token));
        statements.Disconnected(
            Session(PeerKind.Device, "window"),
            new MqttSessionEnd(MqttEndCause.KeepAliveTimeout, MqttReasonCode.KeepAliveTimeout, ""));
        _journal.Fails = false;
        await statements.FlushAsync(Token);
        Assert.Equal(["F3.connected", "F10.session", "F3.disconnected"], _journal.Events.Select(e => e.Kind));
        Assert.Equal("keep-alive", _journal.Events[2].Data["why"]);
        Assert.Empty(_counts.All);
    }

    [Fact]
    public async Task Denied_DuringItsOwnDrill_IsTheDrillsBusiness_OtherwiseStated()
    {
        var statements = New();
        var denial = new MqttDenial(MqttAction.Publish, "m/window/ev", "no");
        _drilling = true;
        statements.Denied(Session(PeerKind.Gateway, "home"), denial);
        await _denials.FlushAsync(Token);
        Assert.Empty(_journal.Events);

        _drilling = false;
        statements.Denied(Session(PeerKind.Gateway, "home"), denial);
        await _denials.FlushAsync(Token);
        Assert.Equal("home", Assert.Single(_journal.Events).Component.Value);
    }

    [Fact]
    public void Attack_RefusedInALoop_FewLogLines()
    {
        var lines = new List<string>();
        var statements = New(lines);
        for (var i = 0; i < 1_000; i++) statements.Refused(Refusal(i + 1));
        Assert.Equal(["127.0.0.1 CONNECT QuotaExceeded 1"], lines);
        _clock.Advance(TimeSpan.FromMinutes(1));
        statements.Refused(Refusal(1));
        Assert.Equal("127.0.0.1 CONNECT QuotaExceeded 1000", lines[^1]);
    }

    private static MqttRefusal Refusal(int port) => new(
        $"{port}", new IPEndPoint(IPAddress.Loopback, port), "x", MqttReasonCode.QuotaExceeded, "too many sessions");

    private static MqttSessionInfo Session(PeerKind kind, string id) => new()
    {
        ClientId = id,
        Identity = new PeerIdentity(Home.Id(kind, id), DateTimeOffset.MaxValue, null),
        Version = MqttVersion.V5,
        ConnectionId = "1",
        ConnectedAt = DateTimeOffset.UnixEpoch,
    };

    private SessionStatements New(List<string>? lines = null)
    {
        var members = Membership.Of(Home.Plan);
        return new SessionStatements(
            members,
            _counts,
            this,
            _denials,
            new ImpersonationWatch(members, new AuthenticationSettings(), _journal, _journal, _clock),
            () => _drilling,
            _journal,
            _clock,
            new CoalescedLog((who, what, _, count) => lines?.Add($"{who} {what} {count}"), _clock),
            NullLogger<SessionStatements>.Instance);
    }
}
