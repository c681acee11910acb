namespace Yuimori.Workbench.Report;

/// <summary>How bad a risk is. Shown by shape and word, never by colour alone.</summary>
public enum ReportSeverity
{
    /// <summary>▲▲ CRSS level III.</summary>
    Critical = 0,

    /// <summary>▲ CRSS level II.</summary>
    Major = 1,

    /// <summary>△ CRSS level I.</summary>
    Minor = 2,

    /// <summary>○ No score could be given.</summary>
    Unscored = 3,
}
