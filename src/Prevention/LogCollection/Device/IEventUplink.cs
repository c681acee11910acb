using Yuimori.Kernel.Events;

namespace Yuimori.Prevention.LogCollection.Device;

/// <summary>A device's way to its gateway for Events.</summary>
public interface IEventUplink
{
    /// <summary>Sends one Event and waits for the answer, however long the gateway is away.</summary>
    /// <returns>Null when the gateway holds it durably; else why it does not take it.</returns>
    Task<string?> SendAsync(Event fact, CancellationToken cancellation);
}
