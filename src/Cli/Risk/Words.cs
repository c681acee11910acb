using System.Globalization;
using Yuimori.Workbench.Risks;

namespace Yuimori.Cli.Risk;

/// <summary>What each method gives for a vector, with names and bands.</summary>
internal static class Words
{
    private static readonly BilingualText Base = new("基本値", "base score");
    private static readonly BilingualText Temporal = new("現状値", "temporal score");
    private static readonly BilingualText Environmental = new("環境値", "environmental score");

    public static IReadOnlyList<RiskResult> Cvss20(CvssV2Vector vector)
    {
        var scores = CvssV2.Score(vector);
        return
        [
            Level(Base, scores.Base),
            .. scores.Temporal is { } temporal ? [Level(Temporal, temporal)] : Array.Empty<RiskResult>(),
            .. scores.Environmental is { } changed ? [Level(Environmental, changed)] : Array.Empty<RiskResult>(),
        ];
    }

    public static IReadOnlyList<RiskResult> Cvss30(CvssV30Vector vector) => Three(CvssV30.Score(vector));

    public static IReadOnlyList<RiskResult> Cvss31(CvssV31Vector vector) => Three(CvssV31.Score(vector));

    public static IReadOnlyList<RiskResult> Cvss40(CvssV40Vector vector)
    {
        var score = CvssV40.Score(vector);
        return
        [
            Severity(new(vector.Nomenclature, vector.Nomenclature), score.Score),
            new(new("マクロベクター", "MacroVector"), score.MacroVector.ToString()),
        ];
    }

    public static IReadOnlyList<RiskResult> CrssWords(CrssVector vector)
    {
        var score = Crss.Score(vector);
        return
        [
            new(new("攻撃容易性", "attack ease"), Text(score.AttackEase)),
            new(new("影響度", "effect factor"), Text(score.EffectFactor)),
            new(new("リスク値", "risk value"), Text(score.Risk), Crss.Name(score.Band)),
        ];
    }

    public static IReadOnlyList<RiskResult> Owasp(OwaspRiskVector vector)
    {
        var score = OwaspRiskRating.Score(vector);
        var technical = new BilingualText("技術的影響度", "technical impact");
        var business = new BilingualText("ビジネス的影響度", "business impact");
        return
        [
            new(new("発生可能性", "likelihood"), Text(score.Likelihood), OwaspRiskRating.Name(score.LikelihoodLevel)),
            Level(technical, score.TechnicalImpact),
            .. score.BusinessImpact is { } stated ? [Level(business, stated)] : Array.Empty<RiskResult>(),
            new(new("深刻度", "severity"), score.Severity.ToString(), OwaspRiskRating.Name(score.Severity)),
        ];
    }

    public static IReadOnlyList<RiskResult> Product(OwaspRiskVector vector) =>
        [new(new("積（IPAコラム2、0～81）", "product (IPA column 2, 0 to 81)"), Text(IpaColumn2.Score(vector)))];

    private static IReadOnlyList<RiskResult> Three(CvssV3Scores scores) =>
    [
        Severity(Base, scores.Base), Severity(Temporal, scores.Temporal), Severity(Environmental, scores.Environmental),
    ];

    private static RiskResult Level(BilingualText name, CvssScore score) =>
        new(name, score.ToString(), CvssV2.Name(CvssV2.LevelOf(score)));

    private static RiskResult Level(BilingualText name, decimal mean) =>
        new(name, Text(mean), OwaspRiskRating.Name(OwaspRiskRating.LevelOf(mean)));

    private static RiskResult Severity(BilingualText name, CvssScore score) =>
        new(name, score.ToString(), CvssSeverities.Name(score.Severity));

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
