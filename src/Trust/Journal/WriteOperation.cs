using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Trust.Journal;

/// <summary>What one caller waits for. It completes only after the commit that holds it (D3).</summary>
internal sealed class WriteOperation
{
    /// <summary>200 characters, as the port says; stops keys that cost more than their values.</summary>
    private const int KeyLengthMax = 200;

    /// <summary>4 MiB; state is small, and one value must not hold up everybody's commit.</summary>
    private const int ValueBytesMax = 4 * 1024 * 1024;

    private readonly TaskCompletionSource<long> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _result;

    public required IReadOnlyList<PreparedEvent> Events { get; init; }

    public required IReadOnlyList<StateWrite> State { get; init; }

    /// <summary>For records of another Journal: whose, and the index of the first.</summary>
    public (ComponentId Origin, long First)? Forwarded { get; init; }

    public Task<long> Done => _done.Task;

    public long Bytes =>
        Events.Sum(static e => (long)e.Json.Length) + State.Sum(static s => (long)(s.Value?.Length ?? 0));

    /// <exception cref="ArgumentException">A key or value breaks its limit.</exception>
    public static void CheckState(IReadOnlyList<StateWrite> state)
    {
        foreach (var write in state)
        {
            if (write.Key.Length is 0 or > KeyLengthMax || write.Key.Contains('\0', StringComparison.Ordinal))
            {
                throw new ArgumentException($"A state key of {write.Key.Length} characters", nameof(state));
            }

            if (write.Value?.Length > ValueBytesMax)
            {
                throw new ArgumentException($"{write.Key} has {write.Value.Length} bytes", nameof(state));
            }
        }
    }

    public void SetResult(long result) => _result = result;

    public void Complete() => _done.TrySetResult(_result);

    public void Fail(Exception error) => _done.TrySetException(error);
}
