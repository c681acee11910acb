namespace Yuimori.Workbench.Workspace;

/// <summary>A draft in the folder's list.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Size of its System file.</param>
/// <param name="ChangedAt">When that was last written, in UTC.</param>
public sealed record DraftInfo(DraftName Name, long Bytes, DateTimeOffset ChangedAt);
