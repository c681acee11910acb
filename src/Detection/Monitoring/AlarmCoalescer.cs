using System.Globalization;
using Yuimori.Kernel.Events;

namespace Yuimori.Detection.Monitoring;

/// <summary>
/// Lets the first of like refusals and alarms through at once and counts the rest of a window into one Event, so that
/// whoever floods the gate with forgeries can neither hide behind them nor fill the Journal. Not thread-safe.
/// </summary>
/// <param name="window">How long like ones are counted.</param>
public sealed class AlarmCoalescer(TimeSpan window)
{
    /// <summary>1,024 kinds of refusal at a time; beyond it they are counted together. Stops invented names.</summary>
    public const int KeysMax = 1024;

    private static readonly string[] Kinds =
    [
        MonitoringEvents.OrderRefused, MonitoringEvents.ForgedOrder, MonitoringEvents.ReplayedOrder,
        MonitoringEvents.CommandRefused,
    ];

    private readonly long _windowMs = (long)window.TotalMilliseconds;
    private readonly Dictionary<string, Window> _windows = new(StringComparer.Ordinal);

    /// <summary>When the next count is due, Unix milliseconds; <see cref="long.MaxValue"/>: never.</summary>
    public long DueMs => _windows.Count == 0 ? long.MaxValue : _windows.Values.Min(w => w.EndMs);

    /// <summary>Whether an Event is to be journaled now; if not, it is counted.</summary>
    public bool Admit(Event e, long nowMs)
    {
        if (Array.IndexOf(Kinds, e.Kind) < 0) return true;
        var key = string.Join(
            '|', e.Kind, e.Component, e.Data.GetValueOrDefault("controller"), e.Data.GetValueOrDefault("why"));
        if (!_windows.ContainsKey(key) && _windows.Count >= KeysMax) key = e.Kind;
        if (!_windows.TryGetValue(key, out var open))
        {
            _windows[key] = new Window(nowMs + _windowMs, null, 0);
            return true;
        }

        _windows[key] = open with { Last = e, Count = open.Count + 1 };
        return false;
    }

    /// <summary>
    /// The counts whose window has ended: the last of each kind, with <c>count</c> of those it stands for.
    /// </summary>
    public IReadOnlyList<Event> Due(long nowMs)
    {
        if (DueMs > nowMs) return [];
        var due = new List<Event>();
        foreach (var (key, open) in _windows.ToArray())
        {
            // A clock that was set back must not keep a window open for longer than it is.
            if (open.EndMs > nowMs && open.EndMs <= nowMs + _windowMs) continue;
            if (open.Last is not { } last)
            {
                _windows.Remove(key);
                continue;
            }

            due.Add(last with
            {
                Data = last.Data.SetItem("count", open.Count.ToString(CultureInfo.InvariantCulture)),
            });
            _windows[key] = new Window(nowMs + _windowMs, null, 0);
        }

        return due;
    }

    private sealed record Window(long EndMs, Event? Last, long Count);
}
