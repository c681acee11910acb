namespace Yuimori.Workbench.Risks;

/// <summary>A vector's score. All three numbers have two decimals, as the source's table 4-2 prints them.</summary>
/// <param name="Vector">What was scored.</param>
/// <param name="AttackEase">攻撃容易性, 0–10.</param>
/// <param name="EffectFactor">影響度, 0–10.</param>
/// <param name="Risk">リスク値, 0–10.</param>
/// <param name="Band">The band of <paramref name="Risk"/>.</param>
public sealed record CrssScore(
    CrssVector Vector, decimal AttackEase, decimal EffectFactor, decimal Risk, CrssBand Band);

/// <summary>
/// How urgent a risk is. The source names the bands but prints no limits; ours (7.0 and 4.0, the bands of CVSS v2)
/// are inferred: every published row agrees with them (6.77 is Major, 7.04 is Critical).
/// </summary>
public enum CrssBand
{
    /// <summary>Level I, 早急な対策は不要: below 4.0.</summary>
    Minor = 1,

    /// <summary>Level II, 要注意: 4.0 to below 7.0.</summary>
    Major = 2,

    /// <summary>Level III, 対策が必要: 7.0 and above.</summary>
    Critical = 3,
}
