using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Ports;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Client;

namespace Yuimori.Initiation.AccessControl;

/// <summary>
/// Tries, as a real MQTT client of the own broker with the broker's own genuine certificate, to publish on a member's
/// topic and to read every member's commands, and states <c>F4.drill</c>: ok only if both were refused as not
/// authorised (FR-2, FR-4).
/// </summary>
/// <param name="open">Opens a TLS stream to the own broker.</param>
/// <param name="other">The member whose topic is tried.</param>
/// <param name="journal">Where the result goes.</param>
/// <param name="clock">The time.</param>
public sealed class AccessDrill(
    Func<CancellationToken, ValueTask<Stream>> open, ComponentId other, IJournal journal, TimeProvider clock)
{
    private const string PublishCase = "publish";
    private const string SubscribeCase = "subscribe";

    /// <summary>10 s for the round; a broker that does not answer in that time has failed.</summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(10);

    private volatile bool _running;

    /// <summary>Whether a round is under way: its denials are stated as <c>F4.drill</c> alone.</summary>
    public bool IsRunning => _running;

    /// <summary>Runs both cases and states one result.</summary>
    public async ValueTask<Event> RunAsync(CancellationToken cancellation)
    {
        var failures = new List<string>();
        _running = true;
        try
        {
            await TryAsync(failures, cancellation);
        }
        finally
        {
            _running = false;
        }

        var stated = new Event
        {
            Id = EventId.New(clock),
            Kind = AccessControlFunction.Drill,
            Component = journal.Origin,
            At = clock.GetUtcNow(),
            Outcome = failures.Count == 0 ? EventOutcome.Ok : EventOutcome.Failed,
            Data = EventData.Of(
                ("case", $"{PublishCase} {SubscribeCase}"),
                ("why", failures.Count == 0 ? null : string.Join("; ", failures))),
        };
        await journal.AppendAsync([stated], [], cancellation);
        return stated;
    }

    private async ValueTask TryAsync(List<string> failures, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            await using var client = await ConnectAsync(failures, either.Token);
            if (client is not null) await TryAsync(client, failures, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            failures.Add("no answer");
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException
            or System.Security.Authentication.AuthenticationException)
        {
            failures.Add("no session");
        }
    }

    private async Task<MqttClient?> ConnectAsync(List<string> failures, CancellationToken cancellation)
    {
        var options = new MqttClientOptions { ClientId = $"drill/{journal.Origin}" };
        var connected = await MqttClient.ConnectAsync(
            await open(cancellation), options, IgnoreAsync, clock, cancellation);
        if (!connected.IsConnected) failures.Add($"no session: {connected.Failure.ReasonCode}");
        return connected.Client;
    }

    private async Task TryAsync(MqttClient client, List<string> failures, CancellationToken cancellation)
    {
        // Not JSON: if the rule let it through, the message itself would still be refused, and do no harm.
        var published = await client.PublishAsync(
            new MqttMessage
            {
                Topic = MqttTopicName.Create(new Topic(other, Topic.Event).ToString()),
                Payload = "drill"u8.ToArray(),
                Qos = MqttQos.AtLeastOnce,
            },
            cancellation);
        if (published.ReasonCode != MqttReasonCode.NotAuthorized)
            failures.Add($"{PublishCase}: {published.ReasonCode}");

        var subscribed = await client.SubscribeAsync(
            [new MqttSubscription(MqttTopicFilter.Create("m/+/cmd"))], cancellation: cancellation);
        if (subscribed.ReasonCodes is not [MqttReasonCode.NotAuthorized])
            failures.Add($"{SubscribeCase}: {string.Join(' ', subscribed.ReasonCodes)}");
    }

    private static ValueTask<MqttReasonCode> IgnoreAsync(MqttMessage message, CancellationToken cancellation) =>
        ValueTask.FromResult(MqttReasonCode.Success);
}
