namespace Yuimori.Cli.Up;

/// <summary>Keeps every program of a site running until asked to stop; the hub says farewell last.</summary>
internal sealed class Supervisor(IReadOnlyList<Child> children)
{
    /// <summary>Starts all in order; when cancelled, stops them in the opposite order.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var stops = new List<(CancellationTokenSource Stop, Task Run)>();
        foreach (var child in children)
        {
            var stop = new CancellationTokenSource();
            stops.Add((stop, child.RunAsync(stop.Token)));
        }

        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Agents first, so that the gateway and then the hub still hear their farewell.
            await StopAsync(stops.Skip(2));
            await StopAsync(stops.Skip(1).Take(1));
            await StopAsync(stops.Take(1));
        }
    }

    private static async Task StopAsync(IEnumerable<(CancellationTokenSource Stop, Task Run)> running)
    {
        var all = running.ToList();
        foreach (var (stop, _) in all) await stop.CancelAsync();
        await Task.WhenAll(all.Select(static r => r.Run));
        foreach (var (stop, _) in all) stop.Dispose();
    }
}
