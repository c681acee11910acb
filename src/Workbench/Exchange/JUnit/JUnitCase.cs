namespace Yuimori.Workbench.Exchange.JUnit;

/// <summary>A test case.</summary>
internal sealed record JUnitCase(string Group, string Name)
{
    public string? File { get; init; }

    public int? Line { get; init; }

    public JUnitOutcome Outcome { get; init; } = JUnitOutcome.Passed;

    /// <summary>Why it failed, in a word for programs.</summary>
    public string Type { get; init; } = "";

    public string Message { get; init; } = "";

    public string Text { get; init; } = "";
}

/// <summary>Some test cases.</summary>
internal sealed record JUnitSuite(string Name, IReadOnlyList<JUnitCase> Cases);

/// <summary>How a test case ended.</summary>
internal enum JUnitOutcome
{
    /// <summary>It passed.</summary>
    Passed = 1,

    /// <summary>It failed, or ended in an error.</summary>
    Failed = 2,

    /// <summary>It did not run.</summary>
    Skipped = 3,
}
