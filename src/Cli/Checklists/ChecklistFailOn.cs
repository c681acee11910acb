using Yuimori.Cli.Design;
using Yuimori.Workbench.Checklists;
using Yuimori.Workbench.Checklists.Analysis;

namespace Yuimori.Cli.Checklists;

/// <summary>When a check of checklists ends with <see cref="ExitCodes.Findings"/>.</summary>
internal static class ChecklistFailOn
{
    /// <summary>What stands when nothing is said.</summary>
    public const string Default = "contradiction,orphan";

    public static Gate<ChecklistReport> Gate { get; } = new(
        ("contradiction", static r => r.Contradictions.Count > 0),
        ("orphan", static r => r.Orphans.Count > 0),
        ("open", static r => r.Entries.Any(e => e.State is EntryState.Open or EntryState.Suggested)),
        ("needs-review", static r => r.Entries.Any(e => e.State == EntryState.NeedsReview)),
        ("no", static r => r.Entries.Any(e => e.Kept?.Answer is ChecklistAnswer.No or ChecklistAnswer.Zero)),
        ("evidence", static r => r.Entries.Any(e => e.LacksEvidence)),
        ("never", static _ => false));
}
