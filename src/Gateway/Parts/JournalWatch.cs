using System.Text;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;

namespace Yuimori.Gateway.Parts;

/// <summary>
/// Notices when the Journal stays broken. Nothing can be acknowledged without it, and a new start reads what the disk
/// really holds; a disk that is only full is waited for.
/// </summary>
/// <param name="clock">The time.</param>
/// <param name="logger">What failed.</param>
internal sealed class JournalWatch(TimeProvider clock, ILogger<JournalWatch> logger)
{
    /// <summary>Tries before giving up: a minute, for somebody to make room on the disk.</summary>
    private const int TriesMax = 12;

    private static readonly TimeSpan TryEvery = TimeSpan.FromSeconds(5);

    private volatile Error? _failure;

    /// <summary>Told by the Journal of every failed commit.</summary>
    internal void Failed(Error error)
    {
        GatewayLog.JournalFailed(logger, $"{error}");
        _failure = error;
    }

    /// <summary>
    /// Watches until cancelled; returns the failure when the Journal stays broken, and null when cancelled.
    /// </summary>
    internal async Task<Error?> RunAsync(IStateStore state, CancellationToken cancellation)
    {
        var tries = 0;
        while (!cancellation.IsCancellationRequested)
        {
            await Task.Delay(TryEvery, clock, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_failure is not { } failure || cancellation.IsCancellationRequested) continue;
            if (await WorksAsync(state)) (_failure, tries) = (null, 0);
            else if (++tries >= TriesMax) return failure;
        }

        return null;
    }

    private static async ValueTask<bool> WorksAsync(IStateStore state)
    {
        try
        {
            await state.WriteAsync(
                [new StateWrite("gateway/try", Encoding.ASCII.GetBytes("1"))], CancellationToken.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
