using Microsoft.Extensions.Logging;

namespace Yuimori.Agent.Hosting;

/// <summary>Runs every part until one breaks or the agent is asked to end; then says farewell.</summary>
internal sealed class AgentRun(Composition all, TimeProvider clock, ILogger log)
{
    /// <summary>2 s for the farewell; a gateway that is away must not keep the device from ending.</summary>
    private static readonly TimeSpan FarewellMax = TimeSpan.FromSeconds(2);

    internal async Task<int> UntilAsync(CancellationToken stop, CancellationToken broken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop, broken);
        all.Link.Start();
        var parts = all.Parts.Select(p => GuardAsync(p.Name, p.Run, ending.Token)).ToArray();
        await Task.WhenAny(parts);
        var code = stop.IsCancellationRequested ? ExitCodes.Ok : ExitCodes.Broken;
        await ending.CancelAsync();
        await Task.WhenAll(parts);
        if (code == ExitCodes.Ok) await FarewellAsync();
        return code;
    }

    private async Task FarewellAsync()
    {
        using var limit = new CancellationTokenSource(FarewellMax, clock);
        try
        {
            await all.State.FarewellAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            log.NoFarewell();
        }
    }

    private async Task GuardAsync(string name, Func<CancellationToken, Task> run, CancellationToken stop)
    {
        try
        {
            await run(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // As asked.
        }
        catch (Exception e)
        {
            // Boundary: a part broke. It is logged in full, the process ends with code 1 and is started again, with
            // all that was acknowledged still in the Journal.
            log.PartBroke(e, name);
        }
    }
}
