namespace Yuimori.Workbench.Workspace;

/// <summary>The files that a draft consists of.</summary>
public enum DraftPart
{
    /// <summary><c>x.system.yaml</c>: the System itself.</summary>
    System = 0,

    /// <summary><c>x.checklists.yaml</c>: answers to checklists.</summary>
    Checklists = 1,

    /// <summary><c>x.sheet.yaml</c>: levels and products of the evaluation sheet.</summary>
    Sheet = 2,
}
