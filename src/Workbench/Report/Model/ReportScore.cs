namespace Yuimori.Workbench.Report;

/// <summary>A score by the report's method.</summary>
/// <param name="Value">The score, exact (D16); null: it could not be computed.</param>
/// <param name="Severity">Its band.</param>
/// <param name="Vector">The vector that it comes from, such as <c>AV:N/AC:L/…</c>; empty: none.</param>
public sealed record ReportScore(decimal? Value, ReportSeverity Severity, string Vector = "");
