using Yuimori.Gateway.Broker;
using Yuimori.Gateway.Identity;
using Yuimori.Gateway.Parts;
using Yuimori.Gateway.Plan;
using Yuimori.Kernel;
using Yuimori.Kernel.Messages;
using Yuimori.Trust.Journal;

namespace Yuimori.Gateway;

/// <summary>A gateway that runs: its listener, its parts, and its farewell.</summary>
internal sealed class GatewayRuntime : IAsyncDisposable
{
    /// <summary>For the farewell at the hub; a hub that is away must not keep the gateway from ending.</summary>
    private static readonly TimeSpan FarewellMax = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly LoadedPlan _plan;
    private readonly TimeProvider _clock;
    private readonly Composition _all;
    private readonly BrokerListener _listener;
    private readonly Task[] _parts;

    private GatewayRuntime(LoadedPlan plan, TimeProvider clock, Composition all, BrokerListener listener)
    {
        (_plan, _clock, _all, _listener) = (plan, clock, all, listener);
        _parts = [.. all.Parts(listener.Near).Select(p => all.Supervisor.RunAsync(p.Name, p.Run, _stop.Token))];
    }

    /// <summary>Where the broker listens.</summary>
    internal System.Net.IPEndPoint At => _listener.At;

    /// <summary>How the parts fare.</summary>
    internal IReadOnlyList<PartState> Parts => _all.Supervisor.States;

    /// <summary>Begins: the door opens when everything behind it is there.</summary>
    internal static async Task<GatewayRuntime> StartAsync(
        LoadedPlan plan,
        GatewayIdentity identity,
        SqliteJournal journal,
        TimeProvider clock,
        ILoggerFactory logs,
        CancellationToken cancellation)
    {
        var all = new Composition(plan, identity, journal, clock, logs);
        var listener = await BrokerListener.StartAsync(
            plan.Plan.ListenMqtt, all.ConnectionsMax, all.Door, all.Server, logs, cancellation);
        var runtime = new GatewayRuntime(plan, clock, all, listener);
        all.Hub.Start();
        GatewayLog.Listening(
            logs.CreateLogger<GatewayRuntime>(), identity.Id, ProductVersion.Text, listener.At, plan.Sha256[..12]);
        return runtime;
    }

    /// <summary>
    /// Says farewell at the hub, ends the sessions, and writes what is noted. The Journal stays open: its owner closes
    /// it.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        await FarewellAsync();
        await _all.Server.DisposeAsync();
        await _listener.DisposeAsync();
        await _stop.CancelAsync();
        await Task.WhenAll(_parts);
        await _all.DisposeAsync();
        _stop.Dispose();
    }

    private async Task FarewellAsync()
    {
        var state = OwnState.Last(_plan, ComponentCondition.Stopped, _clock.GetUtcNow());
        using var timeout = new CancellationTokenSource(FarewellMax, _clock);
        try
        {
            if (!_all.Hub.IsConnected) return;
            await _all.Hub.PublishAsync(
                new Topic(_plan.Plan.Component, Topic.State), state, retain: true, timeout.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The hub is away: it will call the gateway lost, which is true for it.
        }
    }
}
