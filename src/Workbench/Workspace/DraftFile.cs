namespace Yuimori.Workbench.Workspace;

/// <summary>A file of a draft as it was read.</summary>
/// <param name="Name">The draft.</param>
/// <param name="Part">Which of its files.</param>
/// <param name="Path">Where it lies; relative paths in it start from its folder.</param>
/// <param name="Text">Its text, lines ended by <c>\n</c>.</param>
/// <param name="Version">SHA-256 of its bytes, lower-case hex; empty: the file does not exist yet.</param>
public sealed record DraftFile(DraftName Name, DraftPart Part, string Path, string Text, string Version);
