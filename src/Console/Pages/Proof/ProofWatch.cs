using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yuimori.Proof;

namespace Yuimori.Console.Pages.Proof;

/// <summary>
/// Judges every few seconds and remembers since when each requirement is in its state. The states come from the
/// Journal alone; only the memory of their change is this hub's own and begins with its start.
/// </summary>
internal sealed class ProofWatch(ProofFollower follower, TimeProvider clock, ILogger<ProofWatch> log)
    : BackgroundService
{
    /// <summary>5 seconds: how late a change may be seen when nobody looks.</summary>
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, StateSince> _since = new(StringComparer.Ordinal);

    /// <summary>Judges now.</summary>
    public async ValueTask<ProofView> NowAsync(CancellationToken cancellation)
    {
        var report = await follower.JudgeAsync(cancellation);
        lock (_gate)
        {
            foreach (var verdict in report.Requirements) Note(verdict, report.At);
            return new ProofView(report, new Dictionary<string, StateSince>(_since, StringComparer.Ordinal));
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await NowAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Boundary: a Journal that cannot be read now must not stop the hub; the pages fail visibly.
                log.JudgementBroke(e);
            }
        }
    }

    private void Note(RequirementVerdict verdict, DateTimeOffset at)
    {
        var id = verdict.Requirement.Id;
        if (!_since.TryGetValue(id, out var known)) _since[id] = new StateSince(verdict.State, at, IsFirst: true);
        else if (known.State != verdict.State) _since[id] = new StateSince(verdict.State, at, IsFirst: false);
    }
}
