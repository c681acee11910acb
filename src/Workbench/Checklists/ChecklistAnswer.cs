namespace Yuimori.Workbench.Checklists;

/// <summary>An answer. Yes is always the good one: questions are worded so.</summary>
public enum ChecklistAnswer
{
    /// <summary>It holds.</summary>
    Yes = 1,

    /// <summary>It holds in part.</summary>
    Partly = 2,

    /// <summary>It does not hold.</summary>
    No = 3,

    /// <summary>The question does not apply here; the note says why.</summary>
    NotApplicable = 4,

    /// <summary>10 points: the best of the three levels (CCDS scoring).</summary>
    Ten = 5,

    /// <summary>5 points.</summary>
    Five = 6,

    /// <summary>0 points.</summary>
    Zero = 7,
}

/// <summary>How the items of a checklist are answered.</summary>
public enum AnswerKind
{
    /// <summary>yes, partly, no, or not applicable.</summary>
    YesNo = 1,

    /// <summary>10, 5 or 0 points, or not applicable.</summary>
    Points = 2,
}
