namespace Yuimori.Mqtt;

/// <summary>
/// Level-by-level comparison of a filter with a topic or another filter. Both must be checked before.
/// </summary>
internal static class MqttTopicMatch
{
    internal static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> topic)
    {
        // §4.7.2: a filter that begins with a wildcard does not match a topic that begins with '$'.
        if (topic[0] == '$' && pattern[0] is '+' or '#')
            return false;
        while (true)
        {
            var level = Next(ref pattern, out var patternEnds);
            if (level is "#")
                return true;
            var name = Next(ref topic, out var topicEnds);
            if (level is not "+" && !level.SequenceEqual(name))
                return false;
            if (topicEnds)
                return patternEnds || pattern is "#"; // "a/#" also matches its parent "a", §4.7.1.2.
            if (patternEnds)
                return false;
        }
    }

    internal static bool Covers(ReadOnlySpan<char> pattern, ReadOnlySpan<char> other)
    {
        if (other[0] == '$' && pattern[0] is '+' or '#')
            return false;
        while (true)
        {
            var level = Next(ref pattern, out var patternEnds);
            if (level is "#")
                return true;
            var name = Next(ref other, out var otherEnds);
            if (name is "#")
                return false;
            if (level is not "+" && !level.SequenceEqual(name))
                return false;
            if (otherEnds)
                return patternEnds || pattern is "#";
            if (patternEnds)
                return false;
        }
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest, out bool ends)
    {
        var slash = rest.IndexOf('/');
        ends = slash < 0;
        var level = ends ? rest : rest[..slash];
        rest = ends ? default : rest[(slash + 1)..];
        return level;
    }
}
