using Microsoft.Extensions.Logging;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>
/// Hands notices to the Controllers, to each in order, and reports those that arrived. What is on its way already is
/// not sent twice; what does not arrive is wanted again by the arbiter.
/// </summary>
internal sealed class NoticeDispatch(
    IControllerLink link, Action<ComponentId, long> delivered, TimeProvider clock, ILogger log)
{
    /// <summary>
    /// 10 seconds for one notice; a session that does not read must not hold up those behind it for ever.
    /// </summary>
    private static readonly TimeSpan PatienceMax = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly HashSet<(ComponentId, long)> _onTheWay = [];
    private readonly Dictionary<ComponentId, Task> _last = [];

    public void Send(WantedNotice wanted, CancellationToken cancellation)
    {
        lock (_gate)
        {
            if (!_onTheWay.Add((wanted.Controller, wanted.Notice.No))) return;
            var before = _last.GetValueOrDefault(wanted.Controller, Task.CompletedTask);
            _last[wanted.Controller] = SendAfterAsync(before, wanted, cancellation);
        }
    }

    private async Task SendAfterAsync(Task before, WantedNotice wanted, CancellationToken cancellation)
    {
        await before;
        var isThere = false;
        try
        {
            using var patience = new CancellationTokenSource(PatienceMax, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
            isThere = await link.TellAsync(wanted.Controller, wanted.Notice.Verdict, either.Token)
                .AsTask().WaitAsync(either.Token);
        }
        catch (Exception e)
        {
            // Boundary: one Controller's broken way must not stop the others'; the notice stays and is sent again.
            if (!cancellation.IsCancellationRequested) ArbitrationLog.NotTold(log, wanted.Controller.Value, e);
        }

        lock (_gate) _onTheWay.Remove((wanted.Controller, wanted.Notice.No));
        if (isThere) delivered(wanted.Controller, wanted.Notice.No);
    }
}
