using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;

namespace Yuimori.Kernel.Ports;

/// <summary>One record of the Journal.</summary>
/// <param name="Index">Its leaf index in this Journal's Merkle tree, from 0.</param>
/// <param name="Origin">Whose Journal it was first written to.</param>
/// <param name="OriginIndex">Its leaf index there; equals <paramref name="Index"/> for own records.</param>
/// <param name="Event">The fact.</param>
public sealed record JournalEntry(long Index, ComponentId Origin, long OriginIndex, Event Event);
