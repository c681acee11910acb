using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Yuimori.Hub.Tests.Running;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Mqtt;
using Yuimori.Shared;
using Yuimori.Trust.Signing;

namespace Yuimori.Hub.Tests;

public sealed class IngressTests : IAsyncLifetime
{
    private RunningHub _hub = null!;
    private Browser _keeper = null!;
    private GatewayPeer _gateway = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _hub = await RunningHub.StartAsync();
        _keeper = await _hub.SetUpAsync();
        _gateway = await GatewayPeer.EnrolAsync(_hub);
    }

    public ValueTask DisposeAsync()
    {
        _gateway.Dispose();
        _keeper.Dispose();
        return _hub.DisposeAsync();
    }

    [Fact]
    public async Task AGatewaysSession_IsStatedWithItsProtection()
    {
        await using var client = await _gateway.ConnectAsync();

        var connected = (await _hub.EventsAsync("F3.connected"))[0];
        Assert.Equal((RunningHub.Gateway, "1.3"), (connected.Component, connected.Data["tls"]));
        Assert.Equal(EventOutcome.Ok, (await _hub.EventsAsync("F10.session"))[0].Outcome);
    }

    [Fact]
    public async Task ASignedBatch_IsAcknowledgedOnlyWhenTheJournalHoldsIt()
    {
        await using var client = await _gateway.ConnectAsync();
        var fact = GatewayPeer.Fact("F12.acted", "window");

        var held = await GatewayPeer.PublishAsync(client, "m/home-gateway/log", _gateway.Batch(0, fact));

        Assert.Equal(MqttReasonCode.Success, held.ReasonCode);
        Assert.Equal(fact.Id, Assert.Single(await _hub.EventsAsync(static e => e.Count >= 0, "F12.acted")).Id);
    }

    [Fact]
    public async Task AGapInTheBatches_IsRefused_WithTheIndexToGoOnFrom()
    {
        await using var client = await _gateway.ConnectAsync();

        var refused = await GatewayPeer.PublishAsync(
            client, "m/home-gateway/log", _gateway.Batch(7, GatewayPeer.Fact("F12.acted", "window")));

        Assert.Equal("next=0", refused.Text);
    }

    [Fact]
    public async Task ABatchSignedByAnother_IsRefused()
    {
        await using var client = await _gateway.ConnectAsync();
        var batch = Encoding.ASCII.GetString(_gateway.Batch(0, GatewayPeer.Fact("F12.acted", "window")));
        var forged = batch[..^8] + (batch[^8] == 'A' ? 'B' : 'A') + batch[^7..];

        var refused = await GatewayPeer.PublishAsync(client, "m/home-gateway/log", Encoding.ASCII.GetBytes(forged));

        Assert.NotEqual(MqttReasonCode.Success, refused.ReasonCode);
        Assert.Empty(await _hub.EventsAsync(static e => e.Count >= 0, "F12.acted"));
    }

    [Fact]
    public async Task AStateWithAWrongPlan_FailsItsConfirmation()
    {
        await using var client = await _gateway.ConnectAsync();
        var state = new ComponentState
        {
            Component = ComponentId.Of("window"),
            At = TimeProvider.System.GetUtcNow(),
            Condition = ComponentCondition.Running,
            Plan = new string('0', 64),
            Version = "0.1.0",
            Position = "closed",
        };

        var taken = await GatewayPeer.PublishAsync(
            client, "m/window/st", JsonSerializer.SerializeToUtf8Bytes(state, WireJson.Shared.ComponentState));

        Assert.False(taken.ReasonCode.IsError());
        var confirmed = (await _hub.EventsAsync("F2.confirmed"))[0];
        Assert.Equal((EventOutcome.Failed, new string('c', 64)), (confirmed.Outcome, confirmed.Data["expected"]));
    }

    [Theory]
    [InlineData("m/window/st", "{}")]
    [InlineData("m/point-weather/up/rain", "[{\"n\":1}]")]
    [InlineData("m/home-gateway/ev", "not json")]
    public async Task MalformedMessages_AreRefused_AndTheSessionLives(string topic, string text)
    {
        await using var client = await _gateway.ConnectAsync();

        var refused = await GatewayPeer.PublishAsync(client, topic, Encoding.UTF8.GetBytes(text));

        Assert.Equal(MqttReasonCode.PayloadFormatInvalid, refused.ReasonCode);
    }

    [Fact]
    public async Task WritingAnothersTopic_IsDenied_AndStated()
    {
        await using var client = await _gateway.ConnectAsync();

        var refused = await GatewayPeer.PublishAsync(client, "m/cloud/st", "{}"u8.ToArray());

        Assert.Equal(MqttReasonCode.NotAuthorized, refused.ReasonCode);
        var denied = await _hub.EventsAsync(static e => e.Count > 0, "F4.denied");
        Assert.Equal((RunningHub.Gateway, "m/cloud/st"), (denied[0].Component, denied[0].Data["topic"]));
    }

    [Fact]
    public async Task ACertificateOfAnotherCa_IsRefused_WithItsReasonInTheJournal()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        using var stranger = new CertificateRequest("CN=home-gateway", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(now.AddMinutes(-5), now.AddHours(1));

        await Assert.ThrowsAnyAsync<Exception>(() => _gateway.ConnectAsync(stranger));

        var refused = await _hub.EventsAsync("F3.refused");
        Assert.Equal("unknown-ca", refused[0].Data["why"]);
    }

    [Fact]
    public async Task TheHubsOwnDrills_AreMet_AndLeaveNoRefusalBehind()
    {
        var drills = await _hub.EventsAsync(static e => e.Count >= 2, "F3.drill", "F4.drill");

        Assert.All(drills, static drill => Assert.Equal(EventOutcome.Ok, drill.Outcome));
        Assert.Empty(await _hub.EventsAsync(static e => e.Count >= 0, "F3.refused", "F4.denied"));
    }

    [Fact]
    public async Task TheHubsJournal_IsVerified() =>
        Assert.Equal(EventOutcome.Ok, (await _hub.EventsAsync("F5.verified"))[0].Outcome);

    [Fact]
    public async Task Poke_WithTheGatewayAway_SaysSo()
    {
        var answer = await PokeAsync("rain", "12");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("F13-02", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("snow", "1")]
    [InlineData("rain", "much")]
    [InlineData("rain", "99999999999")]
    public async Task Poke_OutOfForm_IsRefused(string stream, string value) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await PokeAsync(stream, value)).StatusCode);

    [Fact]
    public async Task Poke_SendsASignedCommand_AndIsStated()
    {
        await using var client = await _gateway.ConnectAsync();
        await client.SubscribeAsync(
            [new MqttSubscription(MqttTopicFilter.Create("m/point-weather/cmd"), MqttQos.AtLeastOnce)],
            cancellation: Cancellation);

        var answer = await PokeAsync("rain", "12");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var jws = await Wait.ForAsync(
            () => Task.FromResult(First()), TimeSpan.FromSeconds(10), "the command", Cancellation);
        using var root = RunningHub.AuthorityOf(_hub.Path);
        var verifier = new JwsVerifier(root, "hill.internal", TimeProvider.System);
        var claims = verifier.Verify(jws, JwsType.Management)
            .Then(static v => v.Read(WireJson.Shared.ManagementClaims)).Value;
        Assert.Equal(("poke", "12", "keeper"), (claims.Act, claims.Args["value"], claims.By));
        Assert.Equal("rain", (await _hub.EventsAsync("F13.poked"))[0].Data["stream"]);

        string? First()
        {
            lock (_gateway.Received)
            {
                return _gateway.Received.Count == 0 ? null : Encoding.ASCII.GetString(_gateway.Received[0].Payload.Span);
            }
        }
    }

    [Fact]
    public async Task Export_IsAWholeJournal_ThatVerifiesOffline()
    {
        var export = await (await _keeper.GetAsync("/api/v1/journal/export")).Content.ReadAsStreamAsync(Cancellation);

        var verified = Trust.Journal.JournalExport.Verify(export, cancellation: Cancellation);

        Assert.True(verified.Holds);
        Assert.True(verified.Size > 3);
    }

    private async Task<HttpResponseMessage> PokeAsync(string stream, string value)
    {
        var html = await _keeper.TextAsync("/");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/detection/monitoring/poke");
        request.Headers.Add("Form-Token", Browser.TokenOf(html));
        request.Content = JsonContent.Create(new { sensor = "point-weather", stream, value, seconds = "30" });
        return await _keeper.Client.SendAsync(request, Cancellation);
    }
}
