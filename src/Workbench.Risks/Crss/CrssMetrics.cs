using System.Diagnostics.CodeAnalysis;

namespace Yuimori.Workbench.Risks;

/// <summary>攻撃元区分: from where an attacker must act.</summary>
public enum CrssAccessVector
{
    /// <summary>ローカル: 0.395.</summary>
    Local = 1,

    /// <summary>隣接: 0.646.</summary>
    Adjacent = 2,

    /// <summary>ネットワーク: 1.0.</summary>
    Network = 3,
}

/// <summary>攻撃条件の複雑さ: how special the conditions must be.</summary>
public enum CrssAccessComplexity
{
    /// <summary>高: 0.35.</summary>
    High = 1,

    /// <summary>中: 0.61.</summary>
    Medium = 2,

    /// <summary>低: 0.71.</summary>
    Low = 3,
}

/// <summary>攻撃前の認証要否: how often an attacker must authenticate first.</summary>
public enum CrssAuthentication
{
    /// <summary>複数: 0.45.</summary>
    Multiple = 1,

    /// <summary>単一: 0.56.</summary>
    [SuppressMessage("Naming", "CA1720", Justification = "The metric's own word")]
    Single = 2,

    /// <summary>不要: 0.704.</summary>
    None = 3,
}

/// <summary>Effect on confidentiality, integrity or availability.</summary>
public enum CrssEffect
{
    /// <summary>なし: 0.</summary>
    None = 1,

    /// <summary>軽微: 0.275.</summary>
    Partial = 2,

    /// <summary>甚大: 0.660.</summary>
    Complete = 3,
}
