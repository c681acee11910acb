namespace Yuimori.Kernel.Functions;

/// <summary>What a function states of itself in code; its words stand in its guideline file.</summary>
/// <param name="Id">F1–F23.</param>
/// <param name="Slug">Folder and route, such as <c>initial-setting</c>.</param>
/// <param name="Places">Where its parts run.</param>
/// <param name="EventKinds">The kinds of Event that it states, such as <c>F12.conflict</c>.</param>
public sealed record FunctionDescriptor(
    FunctionId Id, string Slug, IReadOnlyList<Place> Places, IReadOnlyList<string> EventKinds);
