using System.Collections.Immutable;
using Yuimori.Kernel.Messages;
using Yuimori.Mqtt;

namespace Yuimori.Agent;

/// <summary>What a component is for: sensor, actuator or Controller.</summary>
internal interface IRole
{
    /// <summary>What it listens to.</summary>
    IReadOnlyList<MqttSubscription> Subscriptions { get; }

    /// <summary>Its position, for an actuator.</summary>
    string? Position { get; }

    /// <summary>Details for its state.</summary>
    void Describe(ImmutableSortedDictionary<string, string>.Builder data);

    /// <summary>Takes a message. The message is acknowledged when this returns, and not when it throws.</summary>
    ValueTask TakeAsync(Topic topic, MqttMessage message, CancellationToken cancellation);

    /// <summary>A connection begins.</summary>
    void Connected();

    /// <summary>Works for as long as the process runs.</summary>
    Task RunAsync(CancellationToken cancellation);
}
