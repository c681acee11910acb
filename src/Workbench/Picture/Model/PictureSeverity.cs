namespace Yuimori.Workbench.Picture;

/// <summary>How bad a threat is; each is shown by shape and colour together, never by colour alone.</summary>
public enum PictureSeverity
{
    /// <summary>△ CRSS level I.</summary>
    Minor = 1,

    /// <summary>▲ CRSS level II.</summary>
    Major = 2,

    /// <summary>▲▲ CRSS level III.</summary>
    Critical = 3,
}
