namespace Yuimori.Workbench.Report;

/// <summary>What is done about a risk.</summary>
public enum ReportTreatment
{
    /// <summary>Nobody has decided yet.</summary>
    Undecided = 0,

    /// <summary>低減: countermeasures lower it.</summary>
    Mitigate = 1,

    /// <summary>回避: the cause is taken away.</summary>
    Avoid = 2,

    /// <summary>移転: somebody else bears it.</summary>
    Transfer = 3,

    /// <summary>受容: it is accepted, with a reason and a person.</summary>
    Accept = 4,
}
