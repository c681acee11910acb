namespace Yuimori.Cli;

/// <summary>Every exit code of <c>yuimori</c>, in one list.</summary>
internal static class ExitCodes
{
    /// <summary>Done, nothing to object.</summary>
    public const int Ok = 0;

    /// <summary>Something broke that should not; the log names it.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong; the help says how it should be.</summary>
    public const int Usage = 2;

    /// <summary>An input file is missing, unreadable or wrong; the error names line and column.</summary>
    public const int BadInput = 3;

    /// <summary>The check found something that must be treated.</summary>
    public const int Findings = 4;

    /// <summary>A proof does not hold: a Journal that was tampered with, a Requirement that failed.</summary>
    public const int NotProven = 5;
}
