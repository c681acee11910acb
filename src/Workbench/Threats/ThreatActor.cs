namespace Yuimori.Workbench.Threats;

/// <summary>Who brings a threat about: the actors of CSA table 15, and what is no attack.</summary>
public enum ThreatActor
{
    /// <summary>TA-1 国家.</summary>
    NationState = 1,

    /// <summary>TA-2 サイバーテロリスト.</summary>
    Terrorist = 2,

    /// <summary>TA-3 ハクティビスト.</summary>
    Hacktivist = 3,

    /// <summary>TA-4 ハッカー.</summary>
    Hacker = 4,

    /// <summary>TA-5 犯罪組織.</summary>
    OrganisedCrime = 5,

    /// <summary>TA-6 個人（愉快犯・窃盗犯）.</summary>
    Individual = 6,

    /// <summary>TA-7 インサイダー.</summary>
    Insider = 7,

    /// <summary>善意の利用者の誤り: a user who means no harm.</summary>
    Mistake = 8,

    /// <summary>故障・劣化・自然: nobody.</summary>
    Nobody = 9,
}
