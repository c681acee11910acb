using Yuimori.Kernel.Events;

namespace Yuimori.Trust.Journal;

/// <summary>An Event checked and encoded by its caller's thread, so that the writer only writes.</summary>
internal sealed record PreparedEvent(Event Event, byte[] Json)
{
    /// <exception cref="ArgumentException">
    /// It breaks a limit that every Event must keep: a broken invariant.
    /// </exception>
    public static PreparedEvent Of(Event value)
    {
        var verdict = EventCodec.Check(value);
        if (!verdict.IsOk) throw new ArgumentException(verdict.Error.Detail, nameof(value));
        var json = EventCodec.Encode(value);
        return json.Length <= EventLimits.BytesMax
            ? new PreparedEvent(value, json)
            : throw new ArgumentException($"The Event {value.Kind} has {json.Length} bytes", nameof(value));
    }
}
