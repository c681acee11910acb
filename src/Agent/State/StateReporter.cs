using System.Text.Json;
using Yuimori.Agent.Link;
using Yuimori.Agent.Plan;
using Yuimori.Kernel;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;

namespace Yuimori.Agent.State;

/// <summary>
/// The component's state on <c>st</c>, retained (F13): at every connection, on change, and every heartbeat; and the
/// farewell.
/// </summary>
internal sealed class StateReporter(
    LoadedPlan plan, IRole role, Func<long> waitingEvents, LatestPublisher publisher, ILink link, TimeProvider clock)
{
    private readonly Topic _topic = new(plan.Plan.Component, Topic.State);

    /// <summary>What the gateway says when the session breaks without a farewell.</summary>
    internal static byte[] Will(LoadedPlan plan, TimeProvider clock) => Encode(new ComponentState
    {
        Component = plan.Plan.Component,
        At = clock.GetUtcNow(),
        Condition = ComponentCondition.Lost,
        Plan = plan.Sha256,
        Version = ProductVersion.Text,
    });

    /// <summary>Something changed: says it at once.</summary>
    internal void Changed() => publisher.Set(_topic, Encode(Now(ComponentCondition.Running)), retain: true);

    internal async Task RunAsync(CancellationToken cancellation)
    {
        var beat = TimeSpan.FromSeconds(plan.Plan.HeartbeatSeconds);
        while (true)
        {
            Changed();
            await Task.Delay(beat, clock, cancellation);
        }
    }

    /// <summary>Says that it ends, as asked, and waits until the gateway has it.</summary>
    internal async Task FarewellAsync(CancellationToken cancellation)
    {
        if (!link.IsConnected) return;
        await link.PublishAsync(_topic, Encode(Now(ComponentCondition.Stopped)), retain: true, cancellation);
    }

    private static byte[] Encode(ComponentState state) =>
        JsonSerializer.SerializeToUtf8Bytes(state, WireJson.Shared.ComponentState);

    private ComponentState Now(ComponentCondition condition)
    {
        var data = EventData.Empty.ToBuilder();
        role.Describe(data);
        if (waitingEvents() is > 0 and var waiting)
            data["waitingEvents"] = waiting.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new ComponentState
        {
            Component = plan.Plan.Component,
            At = clock.GetUtcNow(),
            Condition = condition,
            Plan = plan.Sha256,
            Version = ProductVersion.Text,
            Position = role.Position,
            Data = data.ToImmutable(),
        };
    }
}
