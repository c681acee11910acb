namespace Yuimori.Workbench.Model;

/// <summary>What a person decided on a risk.</summary>
public enum DecisionKind
{
    /// <summary>低減: countermeasures lower it.</summary>
    Treat = 1,

    /// <summary>回避: its cause is taken away.</summary>
    Avoid = 2,

    /// <summary>移転: somebody else bears it.</summary>
    Transfer = 3,

    /// <summary>受容: it is borne, by a named person, until a day.</summary>
    Accept = 4,
}
