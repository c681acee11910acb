using Yuimori.Kernel.Identity;

namespace Yuimori.Gateway.Uplink;

/// <summary>
/// The latest state of every member and of the gateway itself, and which of them the hub has not been told. Bounded by
/// the plan: one state each. Safe for use by many threads.
/// </summary>
internal sealed class StateMirror
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ComponentId, ReadOnlyMemory<byte>> _latest = [];
    private readonly HashSet<ComponentId> _untold = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal void Set(ComponentId component, ReadOnlyMemory<byte> state)
    {
        lock (_lock)
        {
            _latest[component] = state;
            _untold.Add(component);
            _changed.TrySetResult();
        }
    }

    /// <summary>Tells everything again: a hub that was away may have forgotten.</summary>
    internal void TellAll()
    {
        lock (_lock)
        {
            _untold.UnionWith(_latest.Keys);
            _changed.TrySetResult();
        }
    }

    /// <summary>Waits for states to tell and takes them.</summary>
    internal async ValueTask<IReadOnlyList<KeyValuePair<ComponentId, ReadOnlyMemory<byte>>>> TakeAsync(
        CancellationToken cancellation)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
            {
                if (_untold.Count > 0)
                {
                    var taken = _untold.Select(id => KeyValuePair.Create(id, _latest[id])).ToArray();
                    _untold.Clear();
                    return taken;
                }

                if (_changed.Task.IsCompleted)
                    _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                changed = _changed.Task;
            }

            await changed.WaitAsync(cancellation);
        }
    }
}
