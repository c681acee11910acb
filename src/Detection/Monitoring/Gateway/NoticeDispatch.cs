using Microsoft.Extensions.Logging;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>
/// Hands notices to the Controllers, to each in order, and reports those that arrived. A broker may take a notice for a
/// session that is dead already, so a notice has arrived only when its session still lives after a while. What is on
/// its way is not sent twice; what does not arrive is wanted again by the arbiter.
/// </summary>
internal sealed class NoticeDispatch(
    IControllerLink link, Action<ComponentId, long> delivered, TimeProvider clock, ILogger log)
{
    /// <summary>
    /// 10 seconds for one notice; a session that does not read must not hold up those behind it for ever.
    /// </summary>
    private static readonly TimeSpan PatienceMax = TimeSpan.FromSeconds(10);

    /// <summary>
    /// 5 seconds: a process that was killed, or a link that was cut at this end, is noticed long before. A link that is
    /// silently dead for longer is not: its notice counts as arrived.
    /// </summary>
    private static readonly TimeSpan ProbationMax = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<(ComponentId Controller, long No), object> _onTheWay = [];
    private readonly Dictionary<ComponentId, Task<bool>> _last = [];

    public void Send(WantedNotice wanted, CancellationToken cancellation)
    {
        var key = (wanted.Controller, wanted.Notice.No);
        lock (_gate)
        {
            var trip = new object();
            if (!_onTheWay.TryAdd(key, trip)) return;
            var before = _last.GetValueOrDefault(wanted.Controller, Task.FromResult(true));
            var told = _last[wanted.Controller] = TellAfterAsync(before, wanted, cancellation);
            _ = SettleAsync(told, key, trip, cancellation);
        }
    }

    /// <summary>A Controller's session ended: what was on its way may be lost.</summary>
    public void SessionEnded(ComponentId controller)
    {
        lock (_gate)
        {
            foreach (var key in _onTheWay.Keys.Where(k => k.Controller == controller).ToArray()) _onTheWay.Remove(key);
        }
    }

    private async Task<bool> TellAfterAsync(Task<bool> before, WantedNotice wanted, CancellationToken cancellation)
    {
        await before;
        try
        {
            using var patience = new CancellationTokenSource(PatienceMax, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
            return await link.TellAsync(wanted.Controller, wanted.Notice.Verdict, either.Token)
                .AsTask().WaitAsync(either.Token);
        }
        catch (Exception e)
        {
            // Boundary: one Controller's broken way must not stop the others'; the notice stays and is sent again.
            if (!cancellation.IsCancellationRequested) ArbitrationLog.NotTold(log, wanted.Controller.Value, e);
            return false;
        }
    }

    private async Task SettleAsync(
        Task<bool> told, (ComponentId Controller, long No) key, object trip, CancellationToken cancellation)
    {
        var isThere = await told;
        if (isThere)
        {
            await Task.Delay(ProbationMax, clock, cancellation)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (cancellation.IsCancellationRequested) return;
        }

        lock (_gate)
        {
            if (!_onTheWay.TryGetValue(key, out var now) || now != trip) return;
            _onTheWay.Remove(key);
        }

        if (isThere) delivered(key.Controller, key.No);
    }
}
