using Yuimori.Initiation.Authentication;

namespace Yuimori.Gateway.Parts;

/// <summary>
/// Log lines about what members do wrong: one for each member and reason a minute, with the count. Stops a member that
/// is refused in a loop from filling the disk by way of the log.
/// </summary>
/// <param name="write">Writes one line: who, what, the latest detail, how often.</param>
/// <param name="clock">The time.</param>
internal sealed class CoalescedLog(Action<string, string, string, long> write, TimeProvider clock)
{
    private const int KeysMax = 64;

    private readonly StatementCoalescer<(string Who, string What), string> _lines = new(
        TimeSpan.FromMinutes(1), KeysMax, static key => ("many", key.What), clock);

    /// <summary>Notes a refusal, and writes what is due.</summary>
    /// <param name="who">A member, or an address.</param>
    /// <param name="what">One of few words: the key.</param>
    /// <param name="detail">More, for people.</param>
    internal void Note(string who, string what, string detail)
    {
        _lines.Note((who, what), PeerText.Clean(detail));
        foreach (var due in _lines.TakeDue()) write(due.Key.Who, due.Key.What, due.Detail, due.Count);
    }
}
