namespace Yuimori.Workbench.Lint;

/// <summary>
/// Looks for weak spots of a model that is valid all the same. What makes a file invalid (a duplicate id, a Link to
/// nowhere, a circle of inside, a purpose that was not granted …) is refused when it is read.
/// </summary>
internal static class Linter
{
    public static IReadOnlyList<LintFinding> Check(LintContext context)
    {
        StructureLint.Check(context);
        ControlLint.Check(context);
        ProtectionLint.Check(context);
        DecisionLint.Check(context);
        ReviewLint.Check(context);
        ExpectationLint.Check(context);
        DefenceLint.Check(context);
        ZoneLint.Check(context);
        MeasureLint.Check(context);
        StatementLint.Check(context);
        return
        [
            .. context.Findings.OrderBy(f => f.Position)
                .ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Subject, StringComparer.Ordinal),
        ];
    }
}
