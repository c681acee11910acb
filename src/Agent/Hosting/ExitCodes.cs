namespace Yuimori.Agent.Hosting;

/// <summary>What the agent's exit code tells whoever started it.</summary>
internal static class ExitCodes
{
    /// <summary>It was asked to end, and has said farewell.</summary>
    public const int Ok = 0;

    /// <summary>A part broke: start it again.</summary>
    public const int Broken = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary><c>plan.json</c> cannot be used.</summary>
    public const int BadPlan = 3;

    /// <summary>Key or certificate cannot be used, or are not the plan's.</summary>
    public const int BadIdentity = 4;

    /// <summary>The Journal cannot be opened, or does not match what was signed.</summary>
    public const int BadJournal = 5;
}
