using System.Collections.Immutable;
using Yuimori.Kernel.Identity;

namespace Yuimori.Detection.Monitoring.Silence;

/// <summary>
/// Finds members that should speak and do not (F12, fault). Pure. A member that was never heard counts as heard when
/// the watch began: it has its time to come up.
/// </summary>
public sealed class SilenceDetector
{
    private readonly ComponentId[] _members;
    private readonly long _silenceMs;

    /// <summary>Watches these members.</summary>
    /// <param name="members">Everybody who must speak.</param>
    /// <param name="silence">Silence after which one is called silent; half of it passes between two
    /// statements.</param>
    public SilenceDetector(IEnumerable<ComponentId> members, TimeSpan silence)
    {
        _members = [.. members.Distinct().OrderBy(m => m.Value, StringComparer.Ordinal)];
        _silenceMs = (long)silence.TotalMilliseconds;
    }

    /// <summary>The state in which a watch begins.</summary>
    /// <param name="nowMs">Now, monotonic.</param>
    /// <param name="silentBefore">Who was silent when the watch ended last.</param>
    public SilenceState Begin(long nowMs, IEnumerable<ComponentId> silentBefore) => new()
    {
        HeardMs = _members.ToImmutableDictionary(m => m, _ => nowMs),
        Silent = silentBefore.Where(_members.Contains)
            .ToImmutableSortedDictionary(m => m.Value, m => m, StringComparer.Ordinal),
        WatchMs = nowMs + (_silenceMs / 2),
    };

    /// <summary>A member spoke. Somebody else is left out.</summary>
    /// <returns>The state, and for a member that had been silent the seconds since it was heard; else null.</returns>
    public static (SilenceState State, long? QuietSeconds) Heard(SilenceState state, ComponentId member, long nowMs)
    {
        if (!state.HeardMs.TryGetValue(member, out var before)) return (state, null);
        var next = state with { HeardMs = state.HeardMs.SetItem(member, nowMs) };
        return state.Silent.ContainsKey(member.Value)
            ? (next with { Silent = state.Silent.Remove(member.Value) }, (nowMs - before) / 1000)
            : (next, null);
    }

    /// <summary>Time went on.</summary>
    public SilenceStep Look(SilenceState state, long nowMs)
    {
        var silent = new List<(ComponentId, long)>();
        foreach (var member in _members)
        {
            var quietMs = nowMs - state.HeardMs[member];
            if (quietMs < _silenceMs || state.Silent.ContainsKey(member.Value)) continue;
            silent.Add((member, quietMs / 1000));
            state = state with { Silent = state.Silent.Add(member.Value, member) };
        }

        if (nowMs < state.WatchMs) return new SilenceStep(state, silent, []);
        var watching = Array.ConvertAll(_members, m => (m, !state.Silent.ContainsKey(m.Value)));
        return new SilenceStep(state with { WatchMs = nowMs + (_silenceMs / 2) }, silent, watching);
    }
}
