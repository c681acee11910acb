using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Risks;

namespace Yuimori.Workbench.Exchange.ThreatDragon;

/// <summary>A risk as a threat of Threat Dragon.</summary>
internal static class DragonThreats
{
    public static JsonObject Of(AssessedRisk risk, int number, Language language) => new()
    {
        ["id"] = IdOf(risk.Risk.Id),
        ["title"] = risk.Risk.Rule.Title.In(language),
        ["status"] = Status(risk),
        ["severity"] = risk.Risk.Score.Band switch
        {
            CrssBand.Critical => "High",
            CrssBand.Major => "Medium",
            _ => "Low",
        },
        ["type"] = TypeOf(risk.Risk.Rule.Threat),
        ["description"] = $"{risk.Risk.Rule.What.In(language)} [{risk.Risk.Id}]",
        ["mitigation"] = Mitigation(risk, language),
        ["modelType"] = "STRIDE",
        ["number"] = number,
        ["score"] = risk.Risk.Score.Risk.ToString("0.00", CultureInfo.InvariantCulture),
    };

    private static string Mitigation(AssessedRisk risk, Language language)
    {
        var parts = risk.Treatments.Select(t => $"{t.Function.Id}: {t.Function.Why.In(language)}")
            .Concat(risk.Risk.Rule.Measures.Select(m => m.Text.In(language)));
        if (risk.Decision is { } decision) parts = parts.Prepend(decision.Reason.In(language));
        return string.Join('\n', parts);
    }

    private static string Status(AssessedRisk risk) => (risk.Standing, risk.Decision?.Kind) switch
    {
        (DecisionStanding.Decided, DecisionKind.Accept) => "Accepted",
        (DecisionStanding.Decided, DecisionKind.Avoid) => "Avoided",
        (DecisionStanding.Decided, DecisionKind.Transfer) => "Transferred",
        _ => risk.IsTreated ? "Mitigated" : "Open",
    };

    /// <summary>The STRIDE category. The five classes of CCDS beyond STRIDE go to the nearest of it.</summary>
    private static string TypeOf(string threat) => threat switch
    {
        "TH-01" => "Spoofing",
        "TH-03" => "Repudiation",
        "TH-04" => "Information disclosure",
        "TH-05" or "TH-09" => "Denial of service",
        "TH-06" or "TH-07" or "TH-11" => "Elevation of privilege",
        _ => "Tampering",
    };

    /// <summary>A GUID made of the risk's id, so that an export made again has the same.</summary>
    private static string IdOf(string risk)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(risk)).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80); // RFC 9562 §5.8: version 8, the maker's own.
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString();
    }
}
