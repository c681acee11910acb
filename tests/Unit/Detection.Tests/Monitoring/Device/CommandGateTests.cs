using System.Security.Cryptography.X509Certificates;
using System.Text;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Detection.Monitoring.Device;
using Yuimori.Detection.Tests.Fakes;
using Yuimori.Detection.Tests.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Shared;

namespace Yuimori.Detection.Tests.Monitoring.Device;

/// <summary>Each test is an attack on the actuator; it must be refused with the exact word.</summary>
public sealed class CommandGateTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly TestPki _pki;
    private readonly MemoryStore _store = new(ConflictSite.Window);
    private readonly X509Certificate2 _gateway;
    private readonly X509Certificate2 _safety;
    private readonly CommandGate _gate;
    private long _seq = 100;

    public CommandGateTests()
    {
        _pki = new TestPki(_clock);
        _gateway = _pki.Issue(PeerKind.Gateway, ConflictSite.Gateway);
        _safety = _pki.Issue(PeerKind.Service, ConflictSite.Safety);
        _gate = NewGate();
    }

    [Fact]
    public async Task GenuineCommand_Granted()
    {
        var (command, refusal) = await CheckAsync(Wrap(Order()));
        Assert.Null(refusal);
        Assert.Equal(("closed", ConflictSite.Safety, Purpose.Property, "rain"),
            (command!.Value, command.Controller, command.Purpose!.Value, command.Reason));
    }

    [Fact]
    public async Task GenuineRest_Granted()
    {
        var (command, _) = await CheckAsync(Command(null, "closed"));
        Assert.Equal(("closed", null), (command!.Value, command.Controller));
    }

    [Fact]
    public async Task ReplayedCommand_Refused()
    {
        var command = Wrap(Order());
        await CheckAsync(command);
        await RefusedAsync(command, "replayed", CommandRefusal.InCommand);
    }

    [Fact]
    public async Task ReplayedCommand_AfterTheActuatorRestarted_Refused()
    {
        var command = Wrap(Order());
        await CheckAsync(command);
        var (granted, refusal) = await NewGate().CheckAsync(command, TestContext.Current.CancellationToken);
        Assert.Null(granted);
        Assert.Equal("replayed", refusal!.Why);
    }

    [Fact]
    public async Task CommandWithALowerNumber_Refused()
    {
        await CheckAsync(Wrap(Order()));
        _seq -= 50;
        await RefusedAsync(Wrap(Order()), "replayed", CommandRefusal.InCommand);
    }

    [Fact]
    public async Task PowerFailsBeforeTheNumberIsDurable_NothingGranted()
    {
        _store.IsBroken = true;
        await Assert.ThrowsAsync<IOException>(async () => await CheckAsync(Wrap(Order())));
    }

    [Fact]
    public async Task ForgedSigner_OfAnotherAuthority_Refused()
    {
        using var stranger = new TestPki(_clock);
        using var forger = stranger.Issue(PeerKind.Gateway, ConflictSite.Gateway);
        await RefusedAsync(Wrap(Order(), signer: forger), "unknown-signer", CommandRefusal.InCommand);
    }

    [Fact]
    public async Task ForgedSigner_AnotherMemberInsteadOfTheGateway_Refused()
    {
        using var device = _pki.Issue(PeerKind.Device, ConflictSite.Entrance);
        using var other = _pki.Issue(PeerKind.Gateway, ComponentId.Of("other-gateway"));
        await RefusedAsync(Wrap(Order(), signer: device), "unknown-signer", CommandRefusal.InCommand);
        await RefusedAsync(Wrap(Order(), signer: other), "unknown-signer", CommandRefusal.InCommand);
        await RefusedAsync(Wrap(Order(), signer: _safety), "unknown-signer", CommandRefusal.InCommand);
    }

    [Fact]
    public async Task ForgedSigner_ExpiredCertificate_Refused()
    {
        using var brief = _pki.Issue(PeerKind.Gateway, ConflictSite.Gateway, TimeSpan.FromHours(1));
        _clock.Advance(TimeSpan.FromHours(2));
        await RefusedAsync(Wrap(Order(), signer: brief), "unknown-signer", CommandRefusal.InCommand);
    }

    [Fact]
    public async Task OneByteChanged_Refused()
    {
        var parts = Wrap(Order()).Split('.');
        var payload = Encoding.ASCII.GetString(Convert.FromBase64String(Pad(parts[1])));
        var changed = payload.Replace("closed", "opened", StringComparison.Ordinal);
        parts[1] = Convert.ToBase64String(Encoding.ASCII.GetBytes(changed))
            .TrimEnd('=').Replace('+', '-').Replace('/', '_');
        await RefusedAsync(string.Join('.', parts), "bad-signature", CommandRefusal.InCommand);
    }

    [Fact]
    public async Task Garbage_Refused()
    {
        await RefusedAsync("", "malformed", CommandRefusal.InCommand);
        await RefusedAsync("a.b.c", "malformed", CommandRefusal.InCommand);
        await RefusedAsync(Wrap("order", "closed"), "malformed", CommandRefusal.InOrder);
    }

    [Fact]
    public async Task MessageOfAnotherType_Refused()
    {
        await RefusedAsync(_pki.Sign(Order(), _safety), "wrong-type", CommandRefusal.InCommand);
        var command = Command(null, "closed");
        await RefusedAsync(Wrap(command, "closed"), "wrong-type", CommandRefusal.InOrder);
    }

    [Fact]
    public async Task CommandForAnotherActuator_Refused() => await RefusedAsync(
        Wrap(Order(), audience: ConflictSite.Entrance), "wrong-audience", CommandRefusal.InCommand);

    [Fact]
    public async Task OrderForAnotherActuator_Refused() => await RefusedAsync(
        Wrap(Order() with { Target = ConflictSite.Entrance }), Refusal.WrongTarget, CommandRefusal.InOrder);

    [Fact]
    public async Task OrderForAnotherGateway_Refused() => await RefusedAsync(
        Wrap(Order() with { Aud = ComponentId.Of("other-gateway") }), "wrong-audience", CommandRefusal.InOrder);

    [Fact]
    public async Task StaleOrderWrappedAgainWithAnotherValue_Refused()
    {
        var order = _pki.Sign(Order(), _safety);
        await CheckAsync(Wrap(order, "closed"));
        await RefusedAsync(Wrap(order, "open"), Refusal.WrongValue, CommandRefusal.InOrder);
    }

    [Fact]
    public async Task OlderOrderWrappedAgainAfterItsControllerReplacedIt_Refused()
    {
        var old = _pki.Sign(Order() with { Seq = 5, Value = "open" }, _safety);
        var current = _pki.Sign(Order() with { Seq = 6 }, _safety);
        await CheckAsync(Wrap(old, "open"));
        await CheckAsync(Wrap(current, "closed"));
        await RefusedAsync(Wrap(old, "open"), "replayed", CommandRefusal.InOrder);
        Assert.NotNull((await CheckAsync(Wrap(current, "closed"))).Command);
    }

    [Fact]
    public async Task FallingBackToAnOlderOrderOfAnotherPurpose_Granted()
    {
        var property = _pki.Sign(Order() with { Seq = 5 }, _safety);
        var life = _pki.Sign(Order() with { Seq = 6, Value = "open", Purpose = Purpose.Life }, _safety);
        Assert.NotNull((await CheckAsync(Wrap(life, "open"))).Command);
        Assert.NotNull((await CheckAsync(Wrap(property, "closed"))).Command);
    }

    [Fact]
    public async Task ReleaseWrappedAsAnOrder_Refused() => await RefusedAsync(
        Wrap(_pki.Sign(Order() with { Act = OrderAct.Release, Value = "" }, _safety), "closed"),
        Refusal.NotASetOrder, CommandRefusal.InOrder);

    [Theory]
    [InlineData("open")]
    [InlineData("half")]
    [InlineData("")]
    public async Task RestCommandWithAnotherValueThanRest_Refused(string value) =>
        await RefusedAsync(Command(null, value), Refusal.NotTheRestValue, CommandRefusal.InCommand);

    [Fact]
    public async Task RestCommandWhereNoRestIsDeclared_Refused()
    {
        var gate = new CommandGate(
            _pki.Verifier, ConflictSite.Window, ConflictSite.Gateway,
            ConflictSite.Actuators[0].Actuator with { Rest = null }, _store, _clock);
        var (_, refusal) = await gate.CheckAsync(Command(null, "closed"), TestContext.Current.CancellationToken);
        Assert.Equal(Refusal.NotTheRestValue, refusal!.Why);
    }

    [Fact]
    public async Task ExpiredCommand_Refused()
    {
        var command = Wrap(Order() with { HoldSeconds = 3600 });
        _clock.Advance(TimeSpan.FromSeconds(61));
        await RefusedAsync(command, "expired", CommandRefusal.InCommand);
    }

    [Fact]
    public async Task CommandFromTheFuture_Refused()
    {
        var command = Wrap(Order());
        _clock.Jump(TimeSpan.FromMinutes(-2));
        await RefusedAsync(command, "not-yet-valid", CommandRefusal.InCommand);
    }

    [Fact]
    public async Task OrderThatHasOutlivedItsHold_Refused()
    {
        var order = _pki.Sign(Order() with { HoldSeconds = 60 }, _safety);
        _clock.Advance(TimeSpan.FromSeconds(100));
        Assert.NotNull((await CheckAsync(Wrap(order, "closed"))).Command);
        _clock.Advance(TimeSpan.FromSeconds(60));
        await RefusedAsync(Wrap(order, "closed"), "expired", CommandRefusal.InOrder);
    }

    [Fact]
    public async Task OrderThatMayBeAcceptedForYears_Refused()
    {
        var order = Order();
        await RefusedAsync(
            Wrap(order with { ExpMs = order.IatMs + 10_000_000_000 }), "malformed", CommandRefusal.InOrder);
    }

    [Fact]
    public async Task OrderWithAHoldBeyondTheLimit_Refused() => await RefusedAsync(
        Wrap(Order() with { HoldSeconds = OrderLimits.HoldSecondsMax + 1 }), Refusal.BadHold, CommandRefusal.InOrder);

    [Fact]
    public async Task OrderForAPurposeThatIsNotGranted_Refused() => await RefusedAsync(
        Wrap(Order() with { Purpose = Purpose.Entertainment }), Refusal.UngrantedPurpose, CommandRefusal.InOrder);

    [Fact]
    public async Task OrderOfAControllerWithoutGrant_Refused()
    {
        var stranger = ComponentId.Of("stranger");
        using var signer = _pki.Issue(PeerKind.Service, stranger);
        var order = Order() with { Iss = TestPki.IdOf(PeerKind.Service, stranger).ToString() };
        await RefusedAsync(
            Wrap(_pki.Sign(order, signer), "closed"), Refusal.UnknownController, CommandRefusal.InOrder);
    }

    [Fact]
    public async Task OrderInventedByTheGateway_Refused()
    {
        var invented = Order() with { Iss = TestPki.IdOf(PeerKind.Gateway, ConflictSite.Gateway).ToString() };
        await RefusedAsync(
            Wrap(_pki.Sign(invented, _gateway), "closed"), "unknown-signer", CommandRefusal.InOrder);
    }

    [Fact]
    public async Task OrderSignedByOneControllerInAnothersName_Refused()
    {
        using var comfort = _pki.Issue(PeerKind.Service, ConflictSite.Comfort);
        await RefusedAsync(
            Wrap(_pki.Sign(Order(), comfort), "closed"), "issuer-mismatch", CommandRefusal.InOrder);
    }

    [Fact]
    public async Task RefusedByRights_ItsNumberIsUsedUp()
    {
        var command = Wrap(_pki.Sign(Order(), _safety), "open");
        await RefusedAsync(command, Refusal.WrongValue, CommandRefusal.InOrder);
        await RefusedAsync(command, "replayed", CommandRefusal.InCommand);
    }

    public void Dispose()
    {
        _gateway.Dispose();
        _safety.Dispose();
        _pki.Dispose();
    }

    private static string Pad(string base64Url)
    {
        var text = base64Url.Replace('-', '+').Replace('_', '/');
        return text.PadRight((text.Length + 3) / 4 * 4, '=');
    }

    private CommandGate NewGate() => new(
        _pki.Verifier, ConflictSite.Window, ConflictSite.Gateway, ConflictSite.Actuators[0].Actuator, _store, _clock);

    private OrderClaims Order() => new()
    {
        Iss = TestPki.IdOf(PeerKind.Service, ConflictSite.Safety).ToString(),
        Aud = ConflictSite.Gateway,
        Seq = 7,
        IatMs = _pki.NowMs,
        ExpMs = _pki.NowMs + 30_000,
        Jti = EventId.New(_clock),
        Act = OrderAct.Set,
        Target = ConflictSite.Window,
        Value = "closed",
        Purpose = Purpose.Property,
        HoldSeconds = 60,
        Reason = "rain",
    };

    private string Wrap(OrderClaims order, X509Certificate2? signer = null, ComponentId? audience = null) =>
        Command(_pki.Sign(order, _safety), order.Value, signer, audience);

    private string Wrap(string order, string value) => Command(order, value);

    private string Command(
        string? order, string value, X509Certificate2? signer = null, ComponentId? audience = null) => _pki.Sign(
        new CommandClaims
        {
            Iss = TestPki.IdOf(PeerKind.Gateway, ConflictSite.Gateway).ToString(),
            Aud = audience ?? ConflictSite.Window,
            Seq = ++_seq,
            IatMs = _pki.NowMs,
            ExpMs = _pki.NowMs + 30_000,
            Jti = EventId.New(_clock),
            Value = value,
            Order = order,
        },
        signer ?? _gateway);

    private ValueTask<(GrantedCommand? Command, CommandRefusal? Refusal)> CheckAsync(string compact) =>
        _gate.CheckAsync(compact, TestContext.Current.CancellationToken);

    private async Task RefusedAsync(string compact, string why, string part)
    {
        var (command, refusal) = await CheckAsync(compact);
        Assert.Null(command);
        Assert.Equal((why, part), (refusal!.Why, refusal.Part));
    }
}
