namespace Yuimori.Workbench.Risks.Tests.Oracles;

/// <summary>
/// CVSS 4.0, section 8, walked through with strings, dictionaries and exact fractions: slow, and unlike our own way.
/// </summary>
internal static class CvssV40Oracle
{
    private static readonly Dictionary<string, Fraction> Table = Expectations.Rows("cvss-4.0-macrovectors.txt")
        .ToDictionary(static r => r[0], static r => Fraction.Of(r[1]), StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Ranks = new(StringComparer.Ordinal)
    {
        ["AV"] = "NALP", ["PR"] = "NLH", ["UI"] = "NPA", ["AC"] = "LH", ["AT"] = "NP",
        ["VC"] = "HLN", ["VI"] = "HLN", ["VA"] = "HLN", ["SC"] = "SHLN", ["SI"] = "SHLN", ["SA"] = "SHLN",
        ["CR"] = "HML", ["IR"] = "HML", ["AR"] = "HML",
    };

    private static readonly Dictionary<string, string[]> Highest = new(StringComparer.Ordinal)
    {
        ["1:0"] = ["AV:N/PR:N/UI:N"],
        ["1:1"] = ["AV:A/PR:N/UI:N", "AV:N/PR:L/UI:N", "AV:N/PR:N/UI:P"],
        ["1:2"] = ["AV:P/PR:N/UI:N", "AV:A/PR:L/UI:P"],
        ["2:0"] = ["AC:L/AT:N"],
        ["2:1"] = ["AC:H/AT:N", "AC:L/AT:P"],
        ["36:00"] = ["VC:H/VI:H/VA:H/CR:H/IR:H/AR:H"],
        ["36:01"] = ["VC:H/VI:H/VA:L/CR:M/IR:M/AR:H", "VC:H/VI:H/VA:H/CR:M/IR:M/AR:M"],
        ["36:10"] = ["VC:L/VI:H/VA:H/CR:H/IR:H/AR:H", "VC:H/VI:L/VA:H/CR:H/IR:H/AR:H"],
        ["36:11"] =
        [
            "VC:L/VI:H/VA:L/CR:H/IR:M/AR:H", "VC:L/VI:H/VA:H/CR:H/IR:M/AR:M", "VC:H/VI:L/VA:H/CR:M/IR:H/AR:M",
            "VC:H/VI:L/VA:L/CR:M/IR:H/AR:H", "VC:L/VI:L/VA:H/CR:H/IR:H/AR:M",
        ],
        ["36:21"] = ["VC:L/VI:L/VA:L/CR:H/IR:H/AR:H"],
        ["4:0"] = ["SC:H/SI:S/SA:S"],
        ["4:1"] = ["SC:H/SI:H/SA:H"],
        ["4:2"] = ["SC:L/SI:L/SA:L"],
    };

    private static readonly Dictionary<string, int> Depths = new(StringComparer.Ordinal)
    {
        ["1:0"] = 1, ["1:1"] = 4, ["1:2"] = 5, ["2:0"] = 1, ["2:1"] = 2, ["36:00"] = 7, ["36:01"] = 6, ["36:10"] = 8,
        ["36:11"] = 8, ["36:21"] = 10, ["4:0"] = 6, ["4:1"] = 5, ["4:2"] = 4,
    };

    public static (string Score, string MacroVector) Score(string vector)
    {
        var map = new MetricMap(vector);
        string Get(string metric) => map.Effective(metric) is "X" ? metric == "E" ? "A" : "H" : map.Effective(metric);
        bool Is(string pair) => Get(pair.Split(':')[0]) == pair.Split(':')[1];
        var eq1 = Is("AV:N") && Is("PR:N") && Is("UI:N") ? 0
            : (Is("AV:N") || Is("PR:N") || Is("UI:N")) && !Is("AV:P") ? 1 : 2;
        var eq2 = Is("AC:L") && Is("AT:N") ? 0 : 1;
        var eq3 = Is("VC:H") && Is("VI:H") ? 0 : Is("VC:H") || Is("VI:H") || Is("VA:H") ? 1 : 2;
        var eq4 = Is("SI:S") || Is("SA:S") ? 0 : Is("SC:H") || Is("SI:H") || Is("SA:H") ? 1 : 2;
        var eq5 = "APU".IndexOf(Get("E"), StringComparison.Ordinal);
        var eq6 = (Is("CR:H") && Is("VC:H")) || (Is("IR:H") && Is("VI:H")) || (Is("AR:H") && Is("VA:H")) ? 0 : 1;
        var macro = $"{eq1}{eq2}{eq3}{eq4}{eq5}{eq6}";
        if (new[] { "VC", "VI", "VA", "SC", "SI", "SA" }.All(m => Get(m) == "N")) return ("0.0", macro);
        var distances = new List<Fraction>();
        Add(distances, macro, $"1:{eq1}", [$"{eq1 + 1}{macro[1..]}"], Get);
        Add(distances, macro, $"2:{eq2}", [$"{macro[0]}{eq2 + 1}{macro[2..]}"], Get);
        string Eq36(int three, int six) => $"{macro[..2]}{three}{macro[3..5]}{six}";
        Add(distances, macro, $"36:{eq3}{eq6}", [Eq36(eq3 + 1, eq6), .. eq6 == 0 ? [Eq36(eq3, 1)] : Array.Empty<string>()], Get);
        Add(distances, macro, $"4:{eq4}", [$"{macro[..3]}{eq4 + 1}{macro[4..]}"], Get);
        if (eq5 < 2) distances.Add(0);
        var mean = distances.Count == 0 ? 0 : distances.Aggregate(static (a, b) => a + b) / distances.Count;
        var tenths = ((Table[macro] - mean) * 10).Nearest();
        return ($"{tenths / 10}.{tenths % 10}", macro);
    }

    private static void Add(
        List<Fraction> distances, string macro, string level, string[] nexts, Func<string, string> get)
    {
        var lower = nexts.Where(Table.ContainsKey).Select(static n => Table[n]).ToList();
        if (lower.Count == 0) return;
        var steps = Highest[level].Select(h => h.Split('/').Select(p => p.Split(':'))
            .Select(p => Ranks[p[0]].IndexOf(get(p[0]), StringComparison.Ordinal) - Ranks[p[0]].IndexOf(p[1], StringComparison.Ordinal)).ToList())
            .First(static s => s.TrueForAll(static d => d >= 0)).Sum();
        distances.Add((Table[macro] - lower.Aggregate(static (a, b) => a.IsAbove(b) ? a : b)) * steps / Depths[level]);
    }
}
