namespace Yuimori.Workbench.Checklists;

/// <summary>What an item is asked of.</summary>
public enum ItemScope
{
    /// <summary>Each Component that its conditions fit: one answer for each.</summary>
    Component = 1,

    /// <summary>The System as a whole: process and organisation.</summary>
    System = 2,
}
