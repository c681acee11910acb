using Yuimori.Kernel.Messages;

namespace Yuimori.Agent.Link;

/// <summary>The way to the gateway, as roles see it.</summary>
internal interface ILink
{
    /// <summary>Whether a session stands.</summary>
    bool IsConnected { get; }

    /// <summary>Publishes with QoS 1 and waits for the answer, however long the gateway is away.</summary>
    /// <returns>Null when acknowledged; else why not.</returns>
    Task<string?> PublishAsync(Topic topic, byte[] payload, bool retain, CancellationToken cancellation);
}
