using Yuimori.Kernel.Ports;

namespace Yuimori.Hub.Storage;

/// <summary>The Journal and the state, as the ports that everything else sees.</summary>
/// <param name="Journal">Takes Events.</param>
/// <param name="Reader">Gives them.</param>
/// <param name="State">Small durable state.</param>
internal sealed record HubStorage(IJournal Journal, IJournalReader Reader, IStateStore State);
