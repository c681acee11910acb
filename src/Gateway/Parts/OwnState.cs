using System.Globalization;
using System.Text.Json;
using Yuimori.Gateway.Broker;
using Yuimori.Gateway.Plan;
using Yuimori.Gateway.Uplink;
using Yuimori.Kernel;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Ports;
using Yuimori.Prevention.LogCollection.Gateway;

namespace Yuimori.Gateway.Parts;

/// <summary>What the gateway says of itself at the hub (F13), parts that failed included.</summary>
internal sealed class OwnState(
    LoadedPlan plan,
    SessionCounts sessions,
    IJournalReader journal,
    EventForwarder forwarder,
    ForwardBuffer buffer,
    PartSupervisor parts,
    StateMirror mirror,
    TimeProvider clock)
{
    /// <summary>A third of the silence limit, so that one lost message does not make the gateway look silent.</summary>
    private TimeSpan Every => TimeSpan.FromSeconds(Math.Max(1, plan.Plan.Monitoring.SilenceSeconds / 3));

    internal async Task RunAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            mirror.Set(plan.Plan.Component, Compose());
        }
        while (await timer.WaitForNextTickAsync(cancellation));
    }

    /// <summary>The state with all its counts.</summary>
    internal byte[] Compose()
    {
        var failed = parts.States.Where(p => p.Failure is not null).Select(p => $"{p.Name}: {p.Failure}").ToArray();
        var present = sessions.Present.Where(id => id != plan.Plan.Component).ToArray();
        return Encode(plan, ComponentCondition.Running, clock.GetUtcNow(), EventData.Of(
            ("members", Number(plan.Plan.Members.Count)),
            ("connected", Number(present.Length)),
            ("sessions", string.Join(' ', present)),
            ("journal", Number(journal.Size)),
            ("forwarded", Number(forwarder.Next)),
            ("forwardProblem", forwarder.Problem),
            ("measurementsWaiting", Number(buffer.Count)),
            ("measurementsLost", Number(buffer.Dropped)),
            ("parts", Number(parts.States.Count)),
            ("failedParts", failed.Length == 0 ? null : string.Join("; ", failed))));
    }

    /// <summary>The state of a gateway that says farewell, or that was lost.</summary>
    internal static byte[] Last(LoadedPlan plan, ComponentCondition condition, DateTimeOffset at) =>
        Encode(plan, condition, at, EventData.Empty);

    private static byte[] Encode(
        LoadedPlan plan,
        ComponentCondition condition,
        DateTimeOffset at,
        System.Collections.Immutable.ImmutableSortedDictionary<string, string> data) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new ComponentState
            {
                Component = plan.Plan.Component,
                At = at,
                Condition = condition,
                Plan = plan.Sha256,
                Version = ProductVersion.Text,
                Data = data,
            },
            WireJson.Shared.ComponentState);

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
