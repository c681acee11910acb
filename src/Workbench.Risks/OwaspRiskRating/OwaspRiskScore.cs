namespace Yuimori.Workbench.Risks;

/// <summary>
/// A risk by the OWASP Risk Rating Methodology. The means are exact: quarters and eighths are finite decimals.
/// </summary>
/// <param name="Likelihood">Mean of the eight factors of threat agent and vulnerability, 0 to 9.</param>
/// <param name="LikelihoodLevel">Its level.</param>
/// <param name="TechnicalImpact">Mean of the four technical factors, 0 to 9.</param>
/// <param name="BusinessImpact">Mean of the four business factors; <c>null</c> when they are not stated.</param>
/// <param name="ImpactLevel">The level of the business impact where it is stated, else of the technical impact.</param>
/// <param name="Severity">From the two levels.</param>
public readonly record struct OwaspRiskScore(
    decimal Likelihood,
    OwaspLevel LikelihoodLevel,
    decimal TechnicalImpact,
    decimal? BusinessImpact,
    OwaspLevel ImpactLevel,
    OwaspSeverity Severity);
