using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Gateway.Broker;
using Yuimori.Gateway.Intake;
using Yuimori.Gateway.Parts;
using Yuimori.Gateway.Tests.Support;
using Yuimori.Gateway.Uplink;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Server;
using Yuimori.Shared;

namespace Yuimori.Gateway.Tests.Intake;

/// <summary>What members send, taken or refused; a refusal is never acknowledged as done.</summary>
public sealed class IntakeTests : IAsyncDisposable
{
    private readonly ManualClock _clock = new();
    private readonly MemoryJournal _journal = new();
    private readonly ForwardBuffer _forward = new(10);
    private readonly StateMirror _mirror = new();
    private readonly LocalBroker _broker = new();
    private readonly MqttServer _server;
    private readonly ImpersonationWatch _impersonations;

    public IntakeTests()
    {
        _impersonations = new ImpersonationWatch(
            Membership.Of(Home.Plan), new AuthenticationSettings(), _journal, _journal, _clock);
        _server = new MqttServer(
            new MqttServerOptions { RetainedStore = new InMemoryRetainedStore(100, 1_000_000, _clock) },
            _clock,
            NullLogger<MqttServer>.Instance);
        _broker.Attach(_server);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Event_OfTheSender_IsDurableBeforeItIsAcknowledged()
    {
        var stated = Stated("window", "F12.command-refused");
        var taking = Events().TakeAsync(On("m/window/ev"), Message("m/window/ev", EventCodec.Encode(stated)), Token);
        Assert.Equal(MqttSinkOutcome.Consumed, (await taking).Outcome);
        Assert.Equal(stated.Id, Assert.Single(_journal.Events).Id);
    }

    [Fact]
    public async Task Event_JournalFails_IsNotAcknowledged()
    {
        _journal.Fails = true;
        var message = Message("m/window/ev", EventCodec.Encode(Stated("window", "F12.command-refused")));
        await Assert.ThrowsAsync<IOException>(async () => await Events().TakeAsync(On("m/window/ev"), message, Token));
    }

    [Fact]
    public async Task Attack_EventAboutAnotherMember_RefusedAndAlarmed()
    {
        var message = Message("m/window/ev", EventCodec.Encode(Stated("lock", "F12.command-refused")));
        var result = await Events().TakeAsync(On("m/window/ev"), message, Token);
        Assert.Equal(MqttReasonCode.NotAuthorized, result.ReasonCode);
        await _impersonations.FlushAsync(Token);
        var alarm = Assert.Single(_journal.Events);
        Assert.Equal("F3.impersonation", alarm.Kind);
        Assert.Equal("lock", alarm.Component.Value);
        Assert.Equal("window", alarm.Data["by"]);
    }

    [Theory]
    [InlineData("F12.watching")]
    [InlineData("F10.session")]
    [InlineData("F2.confirmed")]
    [InlineData("F3.impersonation-cleared")]
    [InlineData("F5.verified")]
    public async Task Attack_MemberForgesItsOwnEvidence_Refused(string kind)
    {
        var message = Message("m/window/ev", EventCodec.Encode(Stated("window", kind)));
        var result = await Events().TakeAsync(On("m/window/ev"), message, Token);
        Assert.Equal(MqttReasonCode.NotAuthorized, result.ReasonCode);
        Assert.Empty(_journal.Events);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"id\":\"x\"}")]
    public async Task Attack_MalformedEvent_Refused(string json)
    {
        var result = await Events().TakeAsync(On("m/window/ev"), Message("m/window/ev", Bytes(json)), Token);
        Assert.Equal(MqttReasonCode.PayloadFormatInvalid, result.ReasonCode);
        Assert.Empty(_journal.Events);
    }

    [Theory]
    [InlineData("[{\"n\":\"rain\",\"vb\":true,\"t\":1}]", MqttSinkOutcome.Consumed)]
    [InlineData("{\"rain\":true}", MqttSinkOutcome.Consumed)]
    [InlineData("[]", MqttSinkOutcome.Refused)]
    [InlineData("[{\"n\":\"rain\",\"surprise\":1}]", MqttSinkOutcome.Refused)]
    [InlineData("17", MqttSinkOutcome.Refused)]
    [InlineData("{\"a\":1}{", MqttSinkOutcome.Refused)]
    [InlineData("{\"a\":", MqttSinkOutcome.Refused)]
    [InlineData("", MqttSinkOutcome.Refused)]
    [InlineData("[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]", MqttSinkOutcome.Refused)]
    public async Task Measurement_OnlySenmlOrAPlainObject(string json, MqttSinkOutcome outcome)
    {
        var result = await Measurements().TakeAsync(
            On("m/rain/up/rain"), Message("m/rain/up/rain", Bytes(json)), Token);
        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(outcome == MqttSinkOutcome.Consumed ? 1 : 0, _forward.Count);
    }

    [Fact]
    public async Task Attack_EndlessStreamNames_AreRefusedBeyondTheLimit()
    {
        var intake = Measurements();
        for (var i = 0; i < MeasurementIntake.StreamsMax + 5; i++)
        {
            var topic = $"m/rain/up/s{i}";
            var result = await intake.TakeAsync(On(topic), Message(topic, Bytes("{}")), Token);
            Assert.Equal(i < MeasurementIntake.StreamsMax, result.Outcome == MqttSinkOutcome.Consumed);
        }

        var known = await intake.TakeAsync(On("m/rain/up/s0"), Message("m/rain/up/s0", Bytes("{}")), Token);
        Assert.Equal(MqttSinkOutcome.Consumed, known.Outcome);
    }

    [Fact]
    public async Task State_OfTheSender_IsMirroredAndTold_AWillIsOnlyMirrored()
    {
        var told = new List<ComponentState>();
        var intake = States(told);
        var state = JsonSerializer.SerializeToUtf8Bytes(State("window"), WireJson.Shared.ComponentState);
        await intake.TakeAsync(On("m/window/st"), Message("m/window/st", state), Token);
        await intake.TakeAsync(On("m/window/st"), Message("m/window/st", state) with { IsWill = true }, Token);
        Assert.Equal("open", Assert.Single(told).Position);
        var mirrored = Assert.Single(await _mirror.TakeAsync(Token));
        Assert.Equal("window", mirrored.Key.Value);
    }

    [Fact]
    public async Task Attack_StateOfAnotherMember_Refused()
    {
        var told = new List<ComponentState>();
        var state = JsonSerializer.SerializeToUtf8Bytes(State("lock"), WireJson.Shared.ComponentState);
        var result = await States(told).TakeAsync(On("m/window/st"), Message("m/window/st", state), Token);
        Assert.Equal(MqttReasonCode.NotAuthorized, result.ReasonCode);
        Assert.Empty(told);
    }

    [Fact]
    public async Task Attack_OneMemberFloods_ItIsSlowedAndOthersAreNot()
    {
        var pace = new MemberPace(burst: 3, perSecond: 1, _clock);
        var (heard, logged) = (new List<string>(), new List<string>());
        var intake = new MessageIntake(
            new Dictionary<string, IChannelIntake> { [Topic.Up] = Measurements() },
            pace,
            id => heard.Add(id.Value),
            new CoalescedLog((who, what, _, count) => logged.Add($"{who} {what} {count}"), _clock));
        for (var i = 0; i < 5; i++)
        {
            var result = await intake.AcceptAsync(Message("m/rain/up/rain", Bytes("{}")), Token);
            Assert.Equal(i < 3 ? MqttReasonCode.Success : MqttReasonCode.QuotaExceeded, result.ReasonCode);
        }

        Assert.Equal(
            MqttSinkOutcome.Consumed, (await intake.AcceptAsync(Message("m/heat/up/c", Bytes("{}")), Token)).Outcome);
        _clock.Advance(TimeSpan.FromSeconds(1));
        var again = await intake.AcceptAsync(Message("m/rain/up/rain", Bytes("{}")), Token);
        Assert.Equal(MqttSinkOutcome.Consumed, again.Outcome);
        Assert.Equal(["rain", "rain", "rain", "heat", "rain"], heard);
        Assert.Equal(["rain up too fast 1"], logged);
    }

    [Fact]
    public async Task Accept_ChannelWithoutAPart_IsRefused()
    {
        var intake = new MessageIntake(
            new Dictionary<string, IChannelIntake>(),
            new MemberPace(3, 1, _clock),
            _ => Assert.Fail("heard"),
            new CoalescedLog((_, _, _, _) => { }, _clock));
        var result = await intake.AcceptAsync(Message("m/rain/up/rain", Bytes("{}")), Token);
        Assert.Equal(MqttReasonCode.NotAuthorized, result.ReasonCode);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static Topic On(string topic) => Topic.Parse(topic)!;

    private static MqttIncoming Message(string topic, byte[] payload) => new(
        new MqttSessionInfo
        {
            ClientId = "x",
            Identity = new PeerIdentity(Home.Id(PeerKind.Device, "window"), DateTimeOffset.MaxValue, null),
            Version = MqttVersion.V5,
            ConnectionId = "1",
            ConnectedAt = DateTimeOffset.UnixEpoch,
        },
        new MqttMessage { Topic = MqttTopicName.Create(topic), Payload = payload, Qos = MqttQos.AtLeastOnce },
        DateTimeOffset.UnixEpoch,
        IsDuplicate: false,
        IsWill: false);

    private static ComponentState State(string component) => new()
    {
        Component = ComponentId.Of(component),
        At = DateTimeOffset.UnixEpoch,
        Condition = ComponentCondition.Running,
        Plan = "",
        Version = "0.1.0",
        Position = "open",
    };

    private Event Stated(string component, string kind) => new()
    {
        Id = EventId.New(_clock),
        Kind = kind,
        Component = ComponentId.Of(component),
        At = _clock.GetUtcNow(),
        Outcome = EventOutcome.Ok,
    };

    private EventIntake Events() => new(_journal, _impersonations);

    private MeasurementIntake Measurements() => new(_broker, _forward);

    private StateIntake States(List<ComponentState> told) => new(_mirror, _impersonations, told.Add);
}
