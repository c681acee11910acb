using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Checklists;

/// <summary>A checklist of the guideline.</summary>
public sealed record Checklist
{
    /// <summary>Such as <c>cryptography</c>; also the file's name.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required LocalisedText Name { get; init; }

    /// <summary>What it is, and how far it can be relied on.</summary>
    public required LocalisedText About { get; init; }

    /// <summary>How its items are answered.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>Its groups, in their order.</summary>
    public required IReadOnlyList<ChecklistGroup> Groups { get; init; }

    /// <summary>Its items, in their order.</summary>
    public required IReadOnlyList<ChecklistItem> Items { get; init; }
}

/// <summary>Items that belong together.</summary>
/// <param name="Id">Its id in the checklist.</param>
/// <param name="Name">Its name.</param>
public sealed record ChecklistGroup(string Id, LocalisedText Name);
