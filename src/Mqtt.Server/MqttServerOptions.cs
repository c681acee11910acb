namespace Yuimori.Mqtt.Server;

/// <summary>The ports and limits of a server. What is not supplied refuses.</summary>
public sealed record MqttServerOptions
{
    /// <summary>Who a connection is; default: refuses every connection.</summary>
    public IMqttAuthenticator Authenticator { get; init; } = RefusingPorts.Instance;

    /// <summary>What a session may do; default: denies everything.</summary>
    public IMqttAuthorizer Authorizer { get; init; } = RefusingPorts.Instance;

    /// <summary>Keeps messages before they are acknowledged; default: refuses every publish.</summary>
    public IMqttMessageSink Sink { get; init; } = RefusingPorts.Instance;

    /// <summary>Retained messages; default: none are kept, and that is announced.</summary>
    public IMqttRetainedStore? RetainedStore { get; init; }

    /// <summary>Told what happens; default: nobody.</summary>
    public IMqttSessionEvents Events { get; init; } = RefusingPorts.Instance;

    /// <summary>Bounds.</summary>
    public MqttServerLimits Limits { get; init; } = new();
}
