using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Yuimori.Mqtt;

/// <summary>A checked topic name, MQTT 5.0 §4.7: not empty, no wildcards, at most 65,535 bytes of UTF-8.</summary>
public sealed class MqttTopicName : IEquatable<MqttTopicName>
{
    private readonly byte[] _utf8;

    private MqttTopicName(string value, byte[] utf8)
    {
        Value = value;
        _utf8 = utf8;
    }

    /// <summary>The topic as text.</summary>
    public string Value { get; }

    /// <summary>The topic as it goes on the wire.</summary>
    public ReadOnlySpan<byte> Utf8 => _utf8;

    /// <summary>Checks <paramref name="value"/>.</summary>
    /// <param name="value">The topic.</param>
    /// <param name="topic">The checked topic, when the result is true.</param>
    /// <param name="problem">What is wrong, when the result is false.</param>
    public static bool TryCreate(
        string value, [NotNullWhen(true)] out MqttTopicName? topic, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(value);
        topic = null;
        try
        {
            return TryCreate(MqttText.Utf8.GetBytes(value), value, out topic, out problem);
        }
        catch (EncoderFallbackException)
        {
            problem = MqttText.NotUtf8;
            return false;
        }
    }

    /// <summary>Makes a topic from text that the program itself wrote.</summary>
    /// <exception cref="FormatException">The text is not a topic name.</exception>
    public static MqttTopicName Create(string value) =>
        TryCreate(value, out var topic, out var problem) ? topic : throw new FormatException($"'{value}': {problem}.");

    /// <summary>The number of levels, 1 or more.</summary>
    public int CountLevels() => _utf8.AsSpan().Count((byte)'/') + 1;

    /// <inheritdoc/>
    public bool Equals(MqttTopicName? other) =>
        other is not null && (ReferenceEquals(this, other) || Value == other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MqttTopicName);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;

    internal static bool TryCreate(
        ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out MqttTopicName? topic, [NotNullWhen(false)] out string? problem)
    {
        topic = null;
        problem = MqttText.CheckTopicName(utf8);
        if (problem is null)
            topic = new MqttTopicName(Encoding.UTF8.GetString(utf8), utf8.ToArray());
        return topic is not null;
    }

    private static bool TryCreate(
        byte[] utf8, string value, [NotNullWhen(true)] out MqttTopicName? topic,
        [NotNullWhen(false)] out string? problem)
    {
        problem = MqttText.CheckTopicName(utf8);
        topic = problem is null ? new MqttTopicName(value, utf8) : null;
        return topic is not null;
    }
}
