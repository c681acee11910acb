namespace Yuimori.Workbench.Workspace.Git;

/// <summary>A commit of a draft's file.</summary>
/// <param name="Id">Its hash.</param>
/// <param name="At">When it was made.</param>
/// <param name="By">Who made it.</param>
/// <param name="Subject">First line of its message.</param>
public sealed record GitCommit(string Id, DateTimeOffset At, string By, string Subject);
