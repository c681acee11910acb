namespace Yuimori.Kernel.Functions;

/// <summary>The guideline's five operation phases (source-002 §2.3.1). Frozen: persisted.</summary>
public enum Phase
{
    /// <summary>開始.</summary>
    Initiation = 1,

    /// <summary>予防.</summary>
    Prevention = 2,

    /// <summary>検知.</summary>
    Detection = 3,

    /// <summary>回復.</summary>
    Recovery = 4,

    /// <summary>終了.</summary>
    Termination = 5,
}
