using System.Globalization;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Messages;

namespace Yuimori.Bench.Conflict;

/// <summary>
/// Decisions of the arbiter by the number of standing orders: all at one actuator (the worst case: every loser is
/// looked at), and ten at each actuator of a larger site. A decision counts with the delivery of its notices. Time is
/// processor time, which other work on the machine changes least. No peer does the same: the numbers stand alone.
/// </summary>
internal static class ArbiterLoad
{
    private const int Rounds = 5;

    private static readonly int[] Sizes = [10, 100, 1_000, 10_000];

    public static async Task<int> RunAsync(string[] args)
    {
        await Console.Out.WriteLineAsync(
            "case                      orders   ns/decision   B/decision   decisions/s");
        foreach (var size in Sizes)
        {
            await MeasureAsync("one actuator, renewal", size, new ArbiterBench(1, size), Renew);
            await MeasureAsync("one actuator, new winner", size, new ArbiterBench(1, size), Win);
            await MeasureAsync("10 each, renewal", size, new ArbiterBench(size / 10, 10), Renew);
            await MeasureAsync("10 each, new winner", size, new ArbiterBench(size / 10, 10), Win);
            await MeasureAsync("10 each, and its bytes", size, new ArbiterBench(size / 10, 10), WinAndWrite);
        }

        return 0;
    }

    private static void Renew(ArbiterBench bench, int i) => bench.Feed(bench.Order(i, OrderAct.Set, false));

    private static void Win(ArbiterBench bench, int i) =>
        bench.Feed(bench.Order(i / 2, i % 2 == 0 ? OrderAct.Set : OrderAct.Release, true));

    private static void WinAndWrite(ArbiterBench bench, int i)
    {
        var before = bench.State;
        Win(bench, i);
        var writes = ArbiterMemory.Changes(before, bench.State);
        if (writes.Count == 0) throw new InvalidOperationException("Nothing changed");
    }

    private static async Task MeasureAsync(
        string name, int orders, ArbiterBench bench, Action<ArbiterBench, int> decide)
    {
        var count = Math.Max(20, 200_000 / orders);
        var best = (Ns: double.MaxValue, Bytes: 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var start = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < count; i++) decide(bench, i);
            var ns = (Environment.CpuUsage.TotalTime - start).TotalNanoseconds / count;
            if (ns < best.Ns) best = (ns, (GC.GetAllocatedBytesForCurrentThread() - bytes) / count);
        }

        await Console.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-24}{orders,8}{best.Ns,14:N0}{best.Bytes,13:N0}{1e9 / best.Ns,14:N0}"));
    }
}
