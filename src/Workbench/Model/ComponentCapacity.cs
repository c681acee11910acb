namespace Yuimori.Workbench.Model;

/// <summary>How much a Component can carry of the 23 functions by itself.</summary>
public enum ComponentCapacity
{
    /// <summary>Whatever a function asks for.</summary>
    Full = 1,

    /// <summary>Only what makes it a trusted member: F1–F4 and F10. The rest moves up to its gateway.</summary>
    Small = 2,

    /// <summary>Nothing: all moves up to its gateway, which guards it.</summary>
    Tiny = 3,
}
