namespace Yuimori.Workbench.Risks;

/// <summary>Bands of CVSS 3 and 4 and their names; the Japanese ones are those of JVN.</summary>
public static class CvssSeverities
{
    private const int Low = 1;
    private const int Medium = 40;
    private const int High = 70;
    private const int Critical = 90;

    /// <summary>The band of a score.</summary>
    public static CvssSeverity Of(CvssScore score) => score.Tenths switch
    {
        >= Critical => CvssSeverity.Critical,
        >= High => CvssSeverity.High,
        >= Medium => CvssSeverity.Medium,
        >= Low => CvssSeverity.Low,
        _ => CvssSeverity.None,
    };

    /// <summary>The name of a band.</summary>
    public static BilingualText Name(CvssSeverity severity) => severity switch
    {
        CvssSeverity.None => new("なし", "None"),
        CvssSeverity.Low => new("注意", "Low"),
        CvssSeverity.Medium => new("警告", "Medium"),
        CvssSeverity.High => new("重要", "High"),
        CvssSeverity.Critical => new("緊急", "Critical"),
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Not a band"),
    };
}
