namespace Yuimori.Workbench.Picture;

/// <summary>How far a countermeasure is; shown by shape.</summary>
public enum PictureMeasure
{
    /// <summary>○ Chosen, not there yet.</summary>
    Planned = 1,

    /// <summary>● There; nobody has shown that it works.</summary>
    Implemented = 2,

    /// <summary>● with a check: shown to work.</summary>
    Verified = 3,
}
