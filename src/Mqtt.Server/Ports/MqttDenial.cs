namespace Yuimori.Mqtt.Server;

/// <summary>Something a session tried and may not.</summary>
/// <param name="Action">What it tried.</param>
/// <param name="Topic">The topic name or filter.</param>
/// <param name="Reason">Why not, in the authorizer's words.</param>
public sealed record MqttDenial(MqttAction Action, string Topic, string Reason);
