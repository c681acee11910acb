using System.Runtime.InteropServices;

namespace Yuimori.Mqtt.Server;

/// <summary>A decision of the authorizer. The default value denies.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly struct MqttAccess : IEquatable<MqttAccess>
{
    private readonly string? _reason;

    private MqttAccess(bool allowed, string? reason)
    {
        IsAllowed = allowed;
        _reason = reason;
    }

    /// <summary>The operation may go on.</summary>
    public static MqttAccess Allowed { get; } = new(true, null);

    /// <summary>Whether the operation may go on.</summary>
    public bool IsAllowed { get; }

    /// <summary>Why not, for the log and the session events; never sent to the peer.</summary>
    public string Reason => _reason ?? "no rule allows it";

    /// <summary>The operation is refused.</summary>
    /// <param name="reason">Why, for the log.</param>
    public static MqttAccess Denied(string reason) => new(false, reason);

    /// <inheritdoc/>
    public bool Equals(MqttAccess other) => IsAllowed == other.IsAllowed && Reason == other.Reason;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MqttAccess other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(IsAllowed, Reason);

    /// <summary>Whether two decisions are the same.</summary>
    public static bool operator ==(MqttAccess left, MqttAccess right) => left.Equals(right);

    /// <summary>Whether two decisions differ.</summary>
    public static bool operator !=(MqttAccess left, MqttAccess right) => !left.Equals(right);
}
