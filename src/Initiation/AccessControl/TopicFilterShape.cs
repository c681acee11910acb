using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Initiation.AccessControl;

/// <summary>
/// The one channel of one Component that a topic or filter stays within; nothing else can be granted. There are
/// endlessly many Components and channels that a wildcard could match, so a filter with one before the stream is never
/// within what any list of grants allows.
/// </summary>
/// <param name="Component">Whose channel.</param>
/// <param name="Channel">Which channel.</param>
internal readonly record struct TopicFilterShape(ComponentId Component, string Channel)
{
    /// <summary>Where a topic name belongs; null when it is no topic of ours.</summary>
    internal static TopicFilterShape? OfName(string name) =>
        Topic.Parse(name) is { } topic ? new TopicFilterShape(topic.Component, topic.Channel) : null;

    /// <summary>
    /// What a filter stays within; null when it could match more, or is no filter of ours. A shared subscription
    /// (<c>$share/…</c>) is none: it would take messages away from another session.
    /// </summary>
    internal static TopicFilterShape? OfFilter(string filter)
    {
        var levels = filter.Split('/');
        if (levels.Length is not (3 or 4) || levels[0] != "m") return null;
        var id = ComponentId.Parse(levels[1]);
        if (!id.IsOk) return null;
        if (levels.Length == 3) return OfName(filter);

        // m/x/up/#, m/x/up/+ and m/x/up/<stream>: every one stays within the streams of x.
        var stream = levels[3] is "#" or "+" || ComponentId.Parse(levels[3]).IsOk;
        return levels[2] == Topic.Up && stream ? new TopicFilterShape(id.Value, Topic.Up) : null;
    }
}
