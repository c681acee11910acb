using Yuimori.Workbench.Risks;

namespace Yuimori.Cli.Risk;

/// <summary>What each method writes after the vector.</summary>
internal static class Rows
{
    // A score that does not exist (its metrics are not defined) is an empty field.
    public static void Cvss20(CvssV2Vector vector, RowWriter row)
    {
        var scores = CvssV2.Score(vector);
        row.Field(scores.Base).Field(scores.Temporal).Field(scores.Environmental);
    }

    public static void Cvss30(CvssV30Vector vector, RowWriter row) => Three(CvssV30.Score(vector), row);

    public static void Cvss31(CvssV31Vector vector, RowWriter row) => Three(CvssV31.Score(vector), row);

    public static void Cvss40(CvssV40Vector vector, RowWriter row)
    {
        var score = CvssV40.Score(vector);
        row.Field(score.Score).Field(score.MacroVector.ToString());
    }

    public static void CrssRow(CrssVector vector, RowWriter row)
    {
        var score = Crss.Score(vector);
        row.Field(score.AttackEase).Field(score.EffectFactor).Field(score.Risk).Field(score.Band.ToString());
    }

    public static void Owasp(OwaspRiskVector vector, RowWriter row)
    {
        var score = OwaspRiskRating.Score(vector);
        row.Field(score.Likelihood).Field(score.LikelihoodLevel.ToString()).Field(score.TechnicalImpact);
        if (score.BusinessImpact is { } business) row.Field(business);
        else row.Field("");
        row.Field(score.ImpactLevel.ToString()).Field(score.Severity.ToString());
    }

    public static void Product(OwaspRiskVector vector, RowWriter row) => row.Field(IpaColumn2.Score(vector));

    private static void Three(CvssV3Scores scores, RowWriter row) =>
        row.Field(scores.Base).Field(scores.Temporal).Field(scores.Environmental);
}
