namespace Yuimori.Workbench.Risks;

/// <summary>The bands of CVSS 2.0 as NVD and JVN use them; the CVSS 2.0 guide itself has none.</summary>
public enum CvssV2Level
{
    /// <summary>レベルI（注意）: 0.0 to 3.9.</summary>
    Low = 1,

    /// <summary>レベルII（警告）: 4.0 to 6.9.</summary>
    Medium = 2,

    /// <summary>レベルIII（危険）: 7.0 to 10.0.</summary>
    High = 3,
}
