using System.Collections.Concurrent;

namespace Yuimori.Gateway.Parts;

/// <summary>
/// Runs the gateway's parts. A part that fails is logged, shown with its reason in the gateway's state, and begun again
/// after a pause; it is never dropped, and it never takes another part with it.
/// </summary>
/// <param name="clock">The time.</param>
/// <param name="logger">Where failures go in full.</param>
internal sealed class PartSupervisor(TimeProvider clock, ILogger logger)
{
    /// <summary>
    /// Pause before a failed part begins again; stops one that fails at once from using up the processor.
    /// </summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>A part that ran for this long after a failure counts as well again.</summary>
    private static readonly TimeSpan WellAfter = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Part> _parts = new(StringComparer.Ordinal);

    /// <summary>Every part, failed ones too.</summary>
    internal IReadOnlyList<PartState> States =>
        [.. _parts.Values.OrderBy(p => p.Name, StringComparer.Ordinal).Select(StateOf)];

    /// <summary>Runs one part until cancelled.</summary>
    internal async Task RunAsync(string name, Func<CancellationToken, Task> run, CancellationToken cancellation)
    {
        var part = new Part(name);
        if (!_parts.TryAdd(name, part)) throw new InvalidOperationException($"Two parts are called {name}.");
        while (!cancellation.IsCancellationRequested)
        {
            part.Begin(clock.GetTimestamp());
            try
            {
                await run(cancellation);
                if (!cancellation.IsCancellationRequested) Fail(part, new InvalidOperationException("it ended"));
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // Boundary: a part's failure is shown with its reason, logged in full, and the part begins again.
                Fail(part, e);
            }

            await Task.Delay(Pause, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Fail(Part part, Exception e)
    {
        part.Fail($"{e.GetType().Name}: {e.Message}");
        GatewayLog.PartFailed(logger, part.Name, Pause, e);
    }

    private PartState StateOf(Part part)
    {
        var well = part.IsRunning && clock.GetElapsedTime(part.Began) >= WellAfter;
        return new PartState(part.Name, well ? null : part.Failure, part.Failures);
    }

    private sealed class Part(string name)
    {
        internal string Name { get; } = name;

        internal long Began { get; private set; }

        internal bool IsRunning { get; private set; }

        internal string? Failure { get; private set; }

        internal int Failures { get; private set; }

        internal void Begin(long at) => (Began, IsRunning) = (at, true);

        internal void Fail(string why)
        {
            (Failure, IsRunning) = (why, false);
            Failures++;
        }
    }
}
