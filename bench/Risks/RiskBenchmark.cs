using System.Diagnostics;
using System.Globalization;
using Yuimori.Workbench.Risks;

namespace Yuimori.Bench.Risks;

/// <summary>
/// Scoring: nanoseconds and bytes for parsing and scoring one vector, a method a line, over vectors that differ. No
/// peer
/// can be restored as a package here; npm's are timed by hand (docs/decisions/0021).
/// </summary>
internal static class RiskBenchmark
{
    private const int Rounds = 15;
    private const int VectorsDefault = 200_000;

    private static readonly (string Method, Func<string[], int> Run, string Template)[] Lines =
    [
        ("cvss-4.0, base", Cvss40, "CVSS:4.0/AV:{NALP}/AC:{LH}/AT:{NP}/PR:{NLH}/UI:{NPA}/VC:{HLN}/VI:{HLN}/VA:{HLN}"
            + "/SC:{HLN}/SI:{HLN}/SA:{HLN}"),
        ("cvss-4.0, all 32 metrics", Cvss40,
            "CVSS:4.0/AV:{NALP}/AC:{LH}/AT:{NP}/PR:{NLH}/UI:{NPA}/VC:{HLN}/VI:{HLN}/VA:{HLN}/SC:{HLN}/SI:{HLN}/SA:{HLN}"
            + "/E:{APU}/CR:{HML}/IR:{HML}/AR:{HML}/MAV:{NALP}/MAC:{LH}/MAT:{NP}/MPR:{NLH}/MUI:{NPA}/MVC:{HLN}/MVI:{HLN}"
            + "/MVA:{HLN}/MSC:{HLN}/MSI:{SHLN}/MSA:{SHLN}/S:{NP}/AU:{NY}/R:{AUI}/V:{DC}/RE:{LMH}/U:Red"),
        ("cvss-3.1, base", Cvss31, "CVSS:3.1/AV:{NALP}/AC:{LH}/PR:{NLH}/UI:{NR}/S:{UC}/C:{HLN}/I:{HLN}/A:{HLN}"),
        ("cvss-3.1, all 22 metrics", Cvss31,
            "CVSS:3.1/AV:{NALP}/AC:{LH}/PR:{NLH}/UI:{NR}/S:{UC}/C:{HLN}/I:{HLN}/A:{HLN}/E:{HFPU}/RL:{UWTO}/RC:{CRU}"
            + "/CR:{HML}/IR:{HML}/AR:{HML}/MAV:{NALP}/MAC:{LH}/MPR:{NLH}/MUI:{NR}/MS:{UC}/MC:{HLN}/MI:{HLN}/MA:{HLN}"),
        ("cvss-3.0, base", Cvss30, "CVSS:3.0/AV:{NALP}/AC:{LH}/PR:{NLH}/UI:{NR}/S:{UC}/C:{HLN}/I:{HLN}/A:{HLN}"),
        ("cvss-2.0, base", Cvss20, "AV:{LAN}/AC:{HML}/Au:{MSN}/C:{NPC}/I:{NPC}/A:{NPC}"),
        ("cvss-2.0, all 14 metrics", Cvss20, "AV:{LAN}/AC:{HML}/Au:{MSN}/C:{NPC}/I:{NPC}/A:{NPC}/E:POC/RL:OF/RC:UR"
            + "/CDP:LM/TD:{LMH}/CR:{LMH}/IR:{LMH}/AR:{LMH}"),
        ("crss", CrssAll, "AV:{LAN}/AC:{HML}/Au:{MSN}/C:{NPC}/I:{NPC}/A:{NPC}"),
        ("owasp-rr", Owasp, "SL:{13569}/M:{149}/O:{0479}/S:{2469}/ED:{1379}/EE:{1359}/A:{1469}/ID:{1389}/LC:{2679}"
            + "/LI:{1579}/LAV:{1579}/LAC:{179}/FD:{1379}/RD:{1459}/NC:{257}/PV:{3579}"),
    ];

    /// <param name="args">Optional: how many vectors a round scores.</param>
    public static Task<int> RunAsync(string[] args)
    {
        var count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : VectorsDefault;
        Console.WriteLine("parse + score             best ns  median   bytes   (15 rounds)");
        foreach (var (method, run, template) in Lines)
        {
            // Fewer texts than rounds score, so that they stay in the processor's cache as a file's next lines would.
            var texts = Vectors(template, Math.Min(count, 2_000));
            run(texts);
            run(texts);
            var times = new List<double>();
            var bytes = 0.0;
            for (var round = 0; round < Rounds; round++)
            {
                var (before, begin, scored) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp(), 0);
                while (scored < count) scored += run(texts);
                times.Add(Stopwatch.GetElapsedTime(begin).TotalNanoseconds / scored);
                bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)scored;
            }

            var median = times.Order().ElementAt(Rounds / 2);
            Console.WriteLine($"{method,-25} {times.Min(),8:N0} {median,7:N0} {bytes,7:N1}");
        }

        return Task.FromResult(0);
    }

    // Values change at different speeds, so that no branch can be learnt by heart.
    private static string[] Vectors(string template, int count)
    {
        var vectors = new string[count];
        for (var i = 0; i < count; i++)
        {
            var (text, metric) = (template, 0);
            while (text.Contains('{', StringComparison.Ordinal))
            {
                var open = text.IndexOf('{', StringComparison.Ordinal);
                var values = text[(open + 1)..text.IndexOf('}', StringComparison.Ordinal)];
                var value = values[(int)((uint)((i * 2_654_435_761u) + (metric * 40_503u)) >> 8) % values.Length];
                text = text[..open] + value + text[(open + values.Length + 2)..];
                metric++;
            }

            vectors[i] = text;
        }

        return vectors;
    }

    private static int Cvss40(string[] texts) => Each<CvssV40Vector>(texts, static v => CvssV40.Score(v).Score.Tenths);

    private static int Cvss31(string[] texts) => Each<CvssV31Vector>(texts, static v => CvssV31.Score(v).Base.Tenths);

    private static int Cvss30(string[] texts) => Each<CvssV30Vector>(texts, static v => CvssV30.Score(v).Base.Tenths);

    private static int Cvss20(string[] texts) => Each<CvssV2Vector>(texts, static v => CvssV2.Score(v).Base.Tenths);

    private static int CrssAll(string[] texts) => Each<CrssVector>(texts, static v => (int)Crss.Score(v).Band);

    private static int Owasp(string[] texts) =>
        Each<OwaspRiskVector>(texts, static v => (int)OwaspRiskRating.Score(v).Severity);

    private static int Each<T>(string[] texts, Func<T, int> score)
        where T : struct, IRiskVector<T>
    {
        foreach (var text in texts)
        {
            if (!T.TryParse(text, out var vector) || score(vector) > CvssScore.TenthsMax)
                throw new InvalidOperationException($"Not scored: {text}");
        }

        return texts.Length;
    }
}
