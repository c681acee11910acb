using Yuimori.Kernel.Text;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Editing;

/// <summary>Findings to be set aside in a System file.</summary>
/// <param name="Risks">Ids of the risks.</param>
/// <param name="Status">As what.</param>
/// <param name="Reason">Why.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Until">Last day on which it holds.</param>
public sealed record ExceptionEdit(
    IReadOnlyList<string> Risks, ExceptionStatus Status, LocalisedText Reason, string Owner, DateOnly Until);
