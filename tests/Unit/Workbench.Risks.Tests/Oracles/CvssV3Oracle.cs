namespace Yuimori.Workbench.Risks.Tests.Oracles;

/// <summary>CVSS 3.0 and 3.1, section 7, in exact fractions.</summary>
internal static class CvssV3Oracle
{
    private static readonly Dictionary<string, string> Weights = new(StringComparer.Ordinal)
    {
        ["AV:N"] = "0.85", ["AV:A"] = "0.62", ["AV:L"] = "0.55", ["AV:P"] = "0.2", ["AC:L"] = "0.77", ["AC:H"] = "0.44",
        ["PR:N"] = "0.85", ["PR:L"] = "0.62", ["PR:H"] = "0.27", ["PR:L!"] = "0.68", ["PR:H!"] = "0.5", ["PR:N!"] = "0.85",
        ["UI:N"] = "0.85", ["UI:R"] = "0.62", ["E:U"] = "0.91", ["E:P"] = "0.94", ["E:F"] = "0.97", ["RL:O"] = "0.95",
        ["RL:T"] = "0.96", ["RL:W"] = "0.97", ["RC:U"] = "0.92", ["RC:R"] = "0.96", ["R:H"] = "1.5", ["R:L"] = "0.5",
        ["I:H"] = "0.56", ["I:L"] = "0.22", ["I:N"] = "0",
    };

    public static string Score(string vector)
    {
        var map = new MetricMap(vector);
        var is31 = vector.StartsWith("CVSS:3.1/", StringComparison.Ordinal);
        int Up(Fraction v) => is31 ? new Fraction((v * 100_000).Nearest(), 10_000).Ceiling() : (v * 10).Ceiling();
        Fraction W(string metric, string value) => Weights.TryGetValue($"{metric}:{value}", out var w) ? Fraction.Of(w) : 1;
        var factor = W("E", map["E"]) * W("RL", map["RL"]) * W("RC", map["RC"]);
        int Sum(Func<string, string> get, bool isModified)
        {
            Fraction Left(string m) => 1 - (W("I", get(m)) * (isModified ? W("R", map[m + "R"]) : 1));
            var iss = 1 - (Left("C") * Left("I") * Left("A"));
            if (isModified && iss.IsAbove(Fraction.Of("0.915"))) iss = Fraction.Of("0.915");
            var isChanged = get("S") == "C";
            var power = isModified && is31
                ? ((iss * Fraction.Of("0.9731")) - Fraction.Of("0.02")).Power(13)
                : (iss - Fraction.Of("0.02")).Power(15);
            var impact = isChanged
                ? (Fraction.Of("7.52") * (iss - Fraction.Of("0.029"))) - (Fraction.Of("3.25") * power)
                : Fraction.Of("6.42") * iss;
            if (impact.Over.Sign <= 0) return 0;
            var ease = Fraction.Of("8.22") * W("AV", get("AV")) * W("AC", get("AC"))
                * W("PR", get("PR") + (isChanged ? "!" : "")) * W("UI", get("UI"));
            var sum = (impact + ease) * (isChanged ? Fraction.Of("1.08") : 1);
            return Up(sum.IsAbove(10) ? 10 : sum);
        }

        var (stated, modified) = (Sum(m => map[m], false), Sum(map.Effective, true));
        var (temporal, environmental) = (Up(new Fraction(stated, 10) * factor), Up(new Fraction(modified, 10) * factor));
        return string.Join(' ', new[] { stated, temporal, environmental }.Select(static t => $"{t / 10}.{t % 10}"));
    }
}
