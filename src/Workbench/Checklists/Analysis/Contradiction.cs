using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Checklists.Analysis;

/// <summary>Two things that cannot both be true.</summary>
/// <param name="Kind">Whether the other thing is an answer or the model.</param>
/// <param name="Entry">The entry whose answer is in doubt.</param>
/// <param name="Other">The entry with the other answer; null when it is the model.</param>
/// <param name="Why">Why both cannot be true.</param>
public sealed record Contradiction(
    ContradictionKind Kind, ChecklistEntry Entry, ChecklistEntry? Other, LocalisedText Why);

/// <summary>What an answer contradicts.</summary>
public enum ContradictionKind
{
    /// <summary>Another answer.</summary>
    Answers = 1,

    /// <summary>The System file, or a Function that works.</summary>
    Model = 2,

    /// <summary>A test or analysis that it names as its evidence.</summary>
    Evidence = 3,
}
