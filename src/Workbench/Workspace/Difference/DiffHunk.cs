using System.Runtime.InteropServices;

namespace Yuimori.Workbench.Workspace.Difference;

/// <summary>Lines of an old text that were replaced by lines of a new one. Lines count from 0.</summary>
/// <param name="OldStart">First replaced line.</param>
/// <param name="OldCount">How many; 0: lines were only added.</param>
/// <param name="NewStart">First line in their place.</param>
/// <param name="NewCount">How many; 0: lines were only removed.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DiffHunk(int OldStart, int OldCount, int NewStart, int NewCount)
{
    /// <summary>The line after the last replaced one.</summary>
    public int OldEnd => OldStart + OldCount;

    /// <summary>The line after the last new one.</summary>
    public int NewEnd => NewStart + NewCount;
}
