using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Checklists;

/// <summary>Two answers for the same Component that cannot both be true.</summary>
/// <param name="Item">Id of the one item.</param>
/// <param name="Answer">Its answer.</param>
/// <param name="With">Id of the other item.</param>
/// <param name="WithAnswer">Its answer.</param>
/// <param name="Why">Why they cannot both be true.</param>
public sealed record AnswerConflict(
    string Item, ChecklistAnswer Answer, string With, ChecklistAnswer WithAnswer, LocalisedText Why);
