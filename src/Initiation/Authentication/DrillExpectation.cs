namespace Yuimori.Initiation.Authentication;

/// <summary>A refusal that a drill waits for.</summary>
/// <param name="why">Completes with the broker's reason.</param>
/// <param name="end">Ends expecting it.</param>
public sealed class DrillExpectation(Task<string> why, Action end) : IDisposable
{
    /// <summary>Completes with the broker's reason.</summary>
    public Task<string> Why { get; } = why;

    /// <inheritdoc/>
    public void Dispose() => end();
}
