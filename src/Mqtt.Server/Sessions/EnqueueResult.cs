namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>What became of a message for one client.</summary>
internal enum EnqueueResult
{
    /// <summary>Waiting or sent.</summary>
    Queued = 0,

    /// <summary>QoS 0 and the queue is full.</summary>
    Dropped = 1,

    /// <summary>QoS 1 and the queue is full: the session cannot go on.</summary>
    Overflow = 2,

    /// <summary>The session has ended.</summary>
    Closed = 3,
}
