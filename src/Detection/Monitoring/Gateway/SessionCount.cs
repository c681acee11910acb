using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>
/// Counts sessions: when one takes over from another, the end of the old one may be heard after the beginning of the
/// new one, and must not make a component look lost. Thread-safe.
/// </summary>
internal sealed class SessionCount
{
    private readonly Lock _gate = new();
    private readonly Dictionary<ComponentId, int> _counts = [];

    public void Add(ComponentId component)
    {
        lock (_gate) _counts[component] = _counts.GetValueOrDefault(component) + 1;
    }

    /// <returns>Whether none is left.</returns>
    public bool Remove(ComponentId component)
    {
        lock (_gate)
        {
            var left = _counts.GetValueOrDefault(component) - 1;
            if (left > 0) _counts[component] = left;
            else _counts.Remove(component);
            return left <= 0;
        }
    }
}
