using Yuimori.Kernel.Text;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Checklists;

/// <summary>A question of a checklist. It is answered once for each Component that it applies to.</summary>
public sealed record ChecklistItem
{
    /// <summary>Such as <c>CRY-3</c> or <c>CSA-1.18</c>. Never changed once published: answers name it.</summary>
    public required string Id { get; init; }

    /// <summary>Id of its checklist.</summary>
    public required string Checklist { get; init; }

    /// <summary>Id of its group.</summary>
    public required string Group { get; init; }

    /// <summary>The question; yes is the good answer.</summary>
    public required LocalisedText Question { get; init; }

    /// <summary>How it is answered.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>What it is asked of.</summary>
    public required ItemScope Scope { get; init; }

    /// <summary>What must hold at a Component for the item to apply; null: every Component.</summary>
    public required RuleConditions? Applies { get; init; }

    /// <summary>Requirements that it asks about, such as <c>CSA-1.18</c> or <c>KP-16</c>.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>Id of the item that asks the same: an answer there stands here; null: none.</summary>
    public required string? Same { get; init; }

    /// <summary>Answers that the model suggests, the first that holds.</summary>
    public required IReadOnlyList<PrefillRule> Prefill { get; init; }

    /// <summary>What each number of points means; empty unless it is answered by points.</summary>
    public required IReadOnlyList<PointLevel> Levels { get; init; }

    /// <summary>What shows that a yes is true; null: the note will do.</summary>
    public required LocalisedText? Evidence { get; init; }

    /// <summary>Whether the item was read in a copy of its source; false: our own, or to be confirmed.</summary>
    public required bool Confirmed { get; init; }

    /// <summary>Where it stands.</summary>
    public required string Source { get; init; }

    /// <summary>The id under which its answers are kept.</summary>
    public string AnswerId => Same ?? Id;
}

/// <summary>What a number of points means.</summary>
/// <param name="Points">10, 5 or 0 points.</param>
/// <param name="Text">The level in words.</param>
public sealed record PointLevel(ChecklistAnswer Points, LocalisedText Text);
