namespace Yuimori.Trust.Journal;

/// <summary>A line with a signed checkpoint; the first is the head, the others are earlier.</summary>
internal sealed record ExportHead(string Checkpoint);
