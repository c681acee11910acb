using System.Globalization;

namespace Yuimori.Prevention.LogCollection;

/// <summary>
/// What the hub says of a batch. It travels as PUBACK: success, or a refusal whose reason string is <c>next=N</c> when
/// the gateway should go on from N. MQTT 5.0 calls reason strings texts for people; Deviation: this one, between our
/// own
/// two ends, is read by a program, since PUBACK has no other room that every broker keeps.
/// </summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Next">For <see cref="HandoverKind.Expects"/>: the index to go on from.</param>
/// <param name="Why">For <see cref="HandoverKind.Refused"/>: a short safe text.</param>
public sealed record HandoverReply(HandoverKind Kind, long Next = 0, string? Why = null)
{
    private const string Prefix = "next=";

    /// <summary>The hub's Journal holds the batch.</summary>
    public static HandoverReply Held { get; } = new(HandoverKind.Held);

    /// <summary>The hub expects another index.</summary>
    public static HandoverReply Expects(long next) => new(HandoverKind.Expects, next);

    /// <summary>The hub refuses the batch as it is.</summary>
    public static HandoverReply Refused(string why) => new(HandoverKind.Refused, Why: why);

    /// <summary>The reason string of the refusal; null for success.</summary>
    public string? ToReasonString() => Kind switch
    {
        HandoverKind.Held => null,
        HandoverKind.Expects => Prefix + Next.ToString(CultureInfo.InvariantCulture),
        _ => Why,
    };

    /// <summary>Reads a PUBACK.</summary>
    public static HandoverReply Parse(bool success, string? reasonString)
    {
        if (success) return Held;
        return reasonString?.StartsWith(Prefix, StringComparison.Ordinal) == true
            && long.TryParse(
                reasonString.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var next)
            ? Expects(next)
            : Refused(reasonString ?? "no reason given");
    }
}

/// <summary>What became of a batch.</summary>
public enum HandoverKind
{
    /// <summary>Durable at the hub.</summary>
    Held = 1,

    /// <summary>Not taken: go on from another index.</summary>
    Expects = 2,

    /// <summary>Not taken: something is wrong with it.</summary>
    Refused = 3,
}
