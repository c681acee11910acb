using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Exchange.Guess;

/// <summary>The threat class and a first CRSS vector of a foreign threat.</summary>
internal static class ThreatGuess
{
    private static readonly (string Word, string Class)[] Classes =
    [
        ("spoof", "TH-01"), ("なりすまし", "TH-01"), ("tamper", "TH-02"), ("改ざん", "TH-02"), ("repudiation", "TH-03"),
        ("否認", "TH-03"),
        ("information disclosure", "TH-04"), ("information-disclosure", "TH-04"), ("information_disclosure", "TH-04"),
        ("informationdisclosure", "TH-04"), ("disclosure", "TH-04"), ("漏えい", "TH-04"), ("情報の暴露", "TH-04"),
        ("denial of service", "TH-05"), ("denial-of-service", "TH-05"), ("denial_of_service", "TH-05"),
        ("denialofservice", "TH-05"), ("dos", "TH-05"), ("サービス不能", "TH-05"), ("elevation", "TH-06"), ("権限の昇格", "TH-06"),
        ("malware", "TH-08"), ("ransom", "TH-08"), ("マルウェア", "TH-08"), ("unauthori", "TH-07"), ("不正アクセス", "TH-07"),
        ("confidentiality", "TH-04"), ("integrity", "TH-02"), ("availability", "TH-05"), ("linkability", "TH-04"),
        ("linking", "TH-04"), ("identif", "TH-04"), ("detect", "TH-04"), ("unaware", "TH-04"), ("compliance", "TH-04"),
    ];

    /// <summary>The class, or null when no word of the texts names one.</summary>
    public static string? ClassOf(params IEnumerable<string?> texts)
    {
        foreach (var text in texts.OfType<string>())
        {
            foreach (var (word, threat) in Classes)
            {
                if (text.Contains(word, StringComparison.OrdinalIgnoreCase)) return threat;
            }
        }

        return null;
    }

    /// <summary>
    /// A vector whose band follows the source's severity: what the class harms is harmed wholly, above low; how easy
    /// the attack is goes with the severity. It is there to be replaced by a person's own.
    /// </summary>
    public static CrssVector VectorOf(string? severity, string threat)
    {
        var ease = Level(severity) switch
        {
            3 => "AV:N/AC:L/Au:N",
            2 => "AV:A/AC:M/Au:N",
            _ => "AV:L/AC:H/Au:M",
        };
        var hit = Level(severity) == 1 ? "P" : "C";
        var effect = threat switch
        {
            "TH-01" or "TH-02" or "TH-03" => $"C:N/I:{hit}/A:N",
            "TH-04" => $"C:{hit}/I:N/A:N",
            "TH-05" => $"C:N/I:N/A:{hit}",
            _ => $"C:{hit}/I:{hit}/A:{hit}",
        };
        return CrssVector.Parse($"{ease}/{effect}").Value;
    }

    /// <summary>1 low, 2 medium or not said, 3 high.</summary>
    private static int Level(string? severity) => severity?.Trim().ToLowerInvariant() switch
    {
        "critical" or "high" or "very high" or "very-high" or "elevated" => 3,
        "low" or "very low" or "none" or "informational" => 1,
        _ => 2,
    };
}
