using Yuimori.Detection.Monitoring.Gateway;
using Yuimori.Gateway.Broker;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Ports;
using Yuimori.Trust.Signing;

namespace Yuimori.Gateway.Parts;

/// <summary>
/// Keeps an arbitration running (F12) and drills it. While none runs, orders and results are not acknowledged, so that
/// they are sent again; when one begins, it is told who is there.
/// </summary>
/// <param name="create">A new arbitration over the same Journal and state.</param>
/// <param name="sessions">Who is there.</param>
/// <param name="verifier">For the drill.</param>
/// <param name="journal">For the drill.</param>
/// <param name="clock">The time.</param>
internal sealed class ArbitrationPart(
    Func<Arbitration> create, SessionCounts sessions, JwsVerifier verifier, IJournal journal, TimeProvider clock)
    : ISessionFollower
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private volatile Arbitration? _current;

    /// <summary>Runs one arbitration until it breaks or the gateway stops.</summary>
    internal async Task RunAsync(CancellationToken cancellation)
    {
        await using var arbitration = create();
        var started = await arbitration.StartAsync(cancellation);
        if (!started.IsOk) throw new InvalidOperationException($"{started.Error}");
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            _current = arbitration;
            foreach (var (member, count) in sessions.All)
                for (var i = 0; i < count; i++) arbitration.Connected(member);
            var drill = new ArbiterDrill(arbitration, verifier, journal, clock).RunAsync(ended.Token);
            await await Task.WhenAny(drill, WatchAsync(arbitration, ended.Token));
        }
        finally
        {
            _current = null;
            await ended.CancelAsync();
        }
    }

    /// <summary>Takes an order; whether the answer is durable.</summary>
    internal async ValueTask<bool> SubmitAsync(
        ComponentId sender, ReadOnlyMemory<byte> payload, bool redelivered, CancellationToken cancellation) =>
        _current is { } arbitration
        && (await arbitration.SubmitAsync(sender, payload, redelivered, cancellation)).IsOk;

    /// <summary>Takes a result; whether it is durable.</summary>
    internal async ValueTask<bool> AcknowledgeAsync(
        ComponentId sender, ActResult result, CancellationToken cancellation) =>
        _current is { } arbitration && (await arbitration.AcknowledgeAsync(sender, result, cancellation)).IsOk;

    /// <summary>Takes a state. One that is missed is said again at the next heartbeat.</summary>
    internal void Said(ComponentState state) => _current?.Said(state);

    /// <inheritdoc/>
    public void Joined(ComponentId member) => _current?.Connected(member);

    /// <inheritdoc/>
    public void Left(ComponentId member) => _current?.Disconnected(member);

    private async Task WatchAsync(Arbitration arbitration, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(cancellation))
            if (!arbitration.IsRunning) throw new InvalidOperationException("the arbitration has stopped");
    }
}
