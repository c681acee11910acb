using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Yuimori.Mqtt;

/// <summary>A checked topic filter, MQTT 5.0 §4.7, perhaps of a shared subscription, §4.8.2.</summary>
public sealed class MqttTopicFilter : IEquatable<MqttTopicFilter>
{
    private const string SharePrefix = "$share/";

    private readonly byte[] _utf8;

    private MqttTopicFilter(string value, byte[] utf8)
    {
        Value = value;
        _utf8 = utf8;
        Pattern = value;
        if (!value.StartsWith(SharePrefix, StringComparison.Ordinal))
            return;
        var slash = value.IndexOf('/', SharePrefix.Length);
        ShareName = value[SharePrefix.Length..slash];
        Pattern = value[(slash + 1)..];
    }

    /// <summary>The filter as written, share prefix included.</summary>
    public string Value { get; }

    /// <summary>The filter without the share prefix.</summary>
    public string Pattern { get; }

    /// <summary>The share name of a shared subscription; null for an ordinary one.</summary>
    public string? ShareName { get; }

    /// <summary>Whether the pattern has '+' or '#'.</summary>
    public bool HasWildcards => Pattern.AsSpan().ContainsAny('+', '#');

    /// <summary>The filter as it goes on the wire.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>Checks <paramref name="value"/>.</summary>
    /// <param name="value">The filter.</param>
    /// <param name="filter">The checked filter, when the result is true.</param>
    /// <param name="problem">What is wrong, when the result is false.</param>
    public static bool TryCreate(
        string value, [NotNullWhen(true)] out MqttTopicFilter? filter, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(value);
        filter = null;
        try
        {
            var utf8 = MqttText.Utf8.GetBytes(value);
            problem = MqttText.CheckTopicFilter(utf8);
            filter = problem is null ? new MqttTopicFilter(value, utf8) : null;
            return filter is not null;
        }
        catch (EncoderFallbackException)
        {
            problem = MqttText.NotUtf8;
            return false;
        }
    }

    /// <summary>Makes a filter from text that the program itself wrote.</summary>
    /// <exception cref="FormatException">The text is not a topic filter.</exception>
    public static MqttTopicFilter Create(string value) =>
        TryCreate(value, out var filter, out var problem)
            ? filter
            : throw new FormatException($"'{value}': {problem}.");

    /// <summary>The number of levels of the pattern, 1 or more.</summary>
    public int CountLevels() => Pattern.AsSpan().Count('/') + 1;

    /// <summary>
    /// Whether a message on <paramref name="topic"/> belongs to this filter, §4.7.2 ('$' rule) included.
    /// </summary>
    public bool Matches(MqttTopicName topic)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return MqttTopicMatch.Matches(Pattern, topic.Value);
    }

    /// <summary>Whether every topic that <paramref name="other"/> matches is matched by this filter too.</summary>
    public bool Covers(MqttTopicFilter other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return MqttTopicMatch.Covers(Pattern, other.Pattern);
    }

    /// <inheritdoc/>
    public bool Equals(MqttTopicFilter? other) => other is not null && Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MqttTopicFilter);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static bool TryCreate(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out MqttTopicFilter? filter,
        [NotNullWhen(false)] out string? problem)
    {
        problem = MqttText.CheckTopicFilter(utf8);
        filter = problem is null ? new MqttTopicFilter(Encoding.UTF8.GetString(utf8), utf8.ToArray()) : null;
        return filter is not null;
    }
}
