using System.Collections.Concurrent;
using Microsoft.AspNetCore.Connections;

namespace Yuimori.Mqtt.Server.Sessions;

/// <summary>
/// Connections that are done but whose last bytes may still be on their way. A peer that never takes them would keep
/// its socket and buffers beyond every limit: after a while it is aborted.
/// </summary>
internal sealed class ClosingConnections(TimeProvider time, TimeSpan timeout)
{
    private readonly ConcurrentQueue<(ConnectionContext Connection, long Since)> _queue = new();

    internal void Add(ConnectionContext connection) => _queue.Enqueue((connection, time.GetTimestamp()));

    /// <summary>Called by the server's tick only.</summary>
    internal void AbortOverdue()
    {
        while (_queue.TryPeek(out var oldest) && time.GetElapsedTime(oldest.Since) >= timeout)
        {
            _queue.TryDequeue(out _);
            if (oldest.Connection.ConnectionClosed.IsCancellationRequested)
                continue;
            try
            {
                oldest.Connection.Abort(new ConnectionAbortedException("the peer does not take the last bytes"));
            }
            catch (ObjectDisposedException)
            {
                // Gone by itself in between.
            }
        }
    }
}
