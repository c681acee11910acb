using System.Diagnostics.Metrics;

namespace Yuimori.Mqtt.Server;

/// <summary>Publishes the counters as instruments of the meter <see cref="MeterName"/>.</summary>
internal sealed class MqttServerMetrics : IDisposable
{
    internal const string MeterName = "Yuimori.Mqtt.Server";

    private readonly Meter _meter;

    internal MqttServerMetrics(MqttServerCounters counters, Func<int> sessions, Func<int> connections, Func<long> trie)
    {
        _meter = new Meter(MeterName);
        _meter.CreateObservableGauge("mqtt.server.sessions", sessions, "{session}", "Live sessions");
        _meter.CreateObservableGauge("mqtt.server.connections", connections, "{connection}", "Open connections");
        _meter.CreateObservableGauge("mqtt.server.subscriptions", trie, "{subscription}", "Subscriptions");
        Count("received", "{message}", "Publishes received", () => counters.MessagesReceived);
        Count("sent", "{message}", "Messages sent to clients", () => counters.MessagesSent);
        Count("dropped", "{message}", "Messages not sent", () => counters.MessagesDropped);
        Count("publishes_refused", "{message}", "Publishes refused", () => counters.PublishesRefused);
        Count("connections_refused", "{connection}", "Connections refused", () => counters.ConnectionsRefused);
        Count("denied", "{operation}", "Publishes, subscriptions and wills denied", () => counters.Denied);
        Count("deliveries_denied", "{message}", "Deliveries denied", () => counters.DeliveriesDenied);
        Count("slow_consumers", "{session}", "Sessions ended for not reading", () => counters.SlowConsumers);
    }

    public void Dispose() => _meter.Dispose();

    private void Count(string name, string unit, string description, Func<long> read) =>
        _meter.CreateObservableCounter("mqtt.server." + name, read, unit, description);
}
