using System.Diagnostics;
using System.Globalization;
using System.Text;
using Yuimori.Catalogue;
using Yuimori.Catalogue.Yaml;
using Yuimori.Shared;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Bench.Design;

/// <summary>
/// What a design costs as its System grows from ten Components to ten thousand: reading the file, then the whole
/// analysis (threats, scores, placement, decisions, lint), then folding the findings; time and memory of each. No peer
/// of this kind runs offline, so that the growth itself is the measure.
/// </summary>
internal static class DesignScale
{
    private static readonly int[] Sizes = [10, 30, 100, 300, 1_000, 3_000, 10_000];
    private static readonly DateOnly Today = new(2026, 11, 21);

    // Goals, in milliseconds of analysis after the file was read. Judged by the processor's time where others hold the
    // machine: on one of its own both agree.
    private const double GoalAtThousand = 100;
    private const double GoalAtTenThousand = 2_000;
    private const long MemoryGoal = 600L * 1024 * 1024;

    public static Task<int> RunAsync(string[] args)
    {
        var sizes = args.Length > 0 ? [.. args.Select(a => int.Parse(a, CultureInfo.InvariantCulture))] : Sizes;
        var catalogue = GuidelineCatalogue.Load().Value;
        var rules = Good(RuleSet.Load(catalogue));
        Console.Out.WriteLine($"{rules.Rules.Count} rules; links are twice the components; medians");
        Console.Out.WriteLine(
            "components  findings  groups   load ms  cpu   MB   analyse ms    cpu     MB  group ms  live MB");
        Measure(100, 3, catalogue, rules);
        var isGood = true;
        foreach (var size in sizes) isGood &= Report(Measure(size, size > 2_000 ? 5 : 15, catalogue, rules));
        return Task.FromResult(isGood ? 0 : 1);
    }

    private static DesignCost Measure(int size, int runs, GuidelineCatalogue catalogue, RuleSet rules)
    {
        var bytes = Encoding.UTF8.GetBytes(LargeSystem.Text(size));
        var all = new List<DesignCost>();
        for (var run = 0; run < runs; run++)
        {
            GC.Collect();
            var (model, load) = Timed(() => Good(SystemFile.Parse(bytes, "large.system.yaml")));
            var (result, analyse) = Timed(() => DesignAnalysis.Analyse(model, rules, catalogue, Today));
            var (groups, fold) = Timed(() => FindingGroups.Of(result.Risks));
            all.Add(new DesignCost(
                size, result.Risks.Count, groups.Count, load, analyse, fold,
                GC.GetTotalMemory(forceFullCollection: true)));
            GC.KeepAlive(groups);
        }

        return all.OrderBy(c => c.Analyse.Milliseconds).ElementAt(all.Count / 2);
    }

    private static bool Report(DesignCost cost)
    {
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{cost.Size,10} {cost.Findings,9} {cost.Groups,7} {cost.Load.Milliseconds,9:0.0} "
            + $"{cost.Load.CpuMilliseconds,4:0} {Mb(cost.Load.Bytes),4:0} {cost.Analyse.Milliseconds,12:0.0} "
            + $"{cost.Analyse.CpuMilliseconds,6:0} {Mb(cost.Analyse.Bytes),6:0.0} {cost.Fold.Milliseconds,9:0.0} "
            + $"{Mb(cost.Live),8:0}"));
        var goal = cost.Size switch
        {
            <= 1_000 => GoalAtThousand,
            <= 10_000 => GoalAtTenThousand,
            _ => double.MaxValue,
        };
        return cost.Analyse.Milliseconds <= goal && cost.Live <= MemoryGoal;
    }

    private static T Good<T>(Checked<T> read)
        where T : class => read.IsOk ? read.Value : throw new InvalidOperationException(read.Problems[0].ToString());

    private static double Mb(long bytes) => bytes / 1024.0 / 1024.0;

    private static (T Value, Cost Cost) Timed<T>(Func<T> act)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var process = Process.GetCurrentProcess();
        var used = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        var value = act();
        var elapsed = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        return (value, new Cost(
            elapsed.TotalMilliseconds, (process.TotalProcessorTime - used).TotalMilliseconds,
            GC.GetAllocatedBytesForCurrentThread() - before));
    }
}
