namespace Yuimori.Shared;

/// <summary>Waits for a condition in a system of real processes; nothing in a test sleeps for a guessed time.</summary>
public static class Wait
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>Completes when the condition holds; fails with what was awaited when it does not in time.</summary>
    public static async Task UntilAsync(
        Func<Task<bool>> condition, TimeSpan within, string awaited, CancellationToken cancellation)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(started) > within)
            {
                throw new TimeoutException($"Not within {within.TotalSeconds:0} s: {awaited}");
            }

            await Task.Delay(Step, TimeProvider.System, cancellation);
        }
    }

    /// <summary>The first value that is not null.</summary>
    public static async Task<T> ForAsync<T>(
        Func<Task<T?>> find, TimeSpan within, string awaited, CancellationToken cancellation)
        where T : class
    {
        T? found = null;
        await UntilAsync(async () => (found = await find()) is not null, within, awaited, cancellation);
        return found!;
    }
}
