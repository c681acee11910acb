using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;

namespace Yuimori.Trust.Journal;

/// <summary>What a leaf of the Journal's tree says.</summary>
/// <param name="Origin">Whose Journal it was first written to.</param>
/// <param name="OriginIndex">Its index there.</param>
/// <param name="Event">The fact.</param>
internal sealed record LeafRecord(ComponentId Origin, long OriginIndex, Event Event);
