using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Starting;

/// <summary>A System file to start from, with the files that belong to it.</summary>
/// <param name="Id">Its folder's name, such as <c>uc4-door-window</c>.</param>
/// <param name="Name">The System's name.</param>
/// <param name="About">What the System is for; null: not said.</param>
/// <param name="Path">Its System file.</param>
/// <param name="Companions">Files beside it that it needs, such as recorded measurements.</param>
public sealed record Sample(
    string Id, LocalisedText Name, LocalisedText? About, string Path, IReadOnlyList<string> Companions);
