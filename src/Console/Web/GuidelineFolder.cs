namespace Yuimori.Console.Web;

/// <summary>Where the guideline's data was read from, for what is read later: rules and checklists.</summary>
/// <param name="Path">The folder; null: the one beside the program.</param>
public sealed record GuidelineFolder(string? Path);
