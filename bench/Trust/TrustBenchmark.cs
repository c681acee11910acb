using System.Diagnostics;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Log;

namespace Yuimori.Bench.Trust;

/// <summary>
/// The Journal: durable Events per second by the number of callers at once, time of proofs over a million leaves, and
/// of verification. The peer is the disk itself: one synchronised 512-byte write after another, measured first.
/// </summary>
internal static class TrustBenchmark
{
    private const int LeavesDefault = 1_000_000;
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(5);

    /// <param name="args">Optional: the number of leaves for the proofs.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var leaves = args.Length > 0
            ? int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture)
            : LeavesDefault;
        var directory = Directory.CreateTempSubdirectory("yuimori-bench-").FullName;
        try
        {
            Console.WriteLine($"disk: {DiskRate(directory),10:N0} synchronised writes/s");
            foreach (var appenders in (int[])[1, 8, 64, 512])
            {
                var (rate, p99) = await CommitRateAsync(Path.Combine(directory, $"{appenders}"), appenders);
                Console.WriteLine(
                    $"group commit, {appenders,3} at once: {rate,8:N0} Events/s, p99 {p99.TotalMilliseconds:N2} ms");
            }

            await ProofsAsync(Path.Combine(directory, "proofs"), leaves);
            return 0;
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static double DiskRate(string directory)
    {
        var (count, begin) = (0, Stopwatch.GetTimestamp());
        var path = Path.Combine(directory, "disk");
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[512];
        for (; Stopwatch.GetElapsedTime(begin) < TimeSpan.FromSeconds(2); count++)
        {
            file.Write(block);
            file.Flush(flushToDisk: true);
        }

        return count / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }

    private static async Task<(double Rate, TimeSpan P99)> CommitRateAsync(string directory, int appenders)
    {
        using var key = NoteKey.OpenOrCreate(Path.Combine(directory, "key"), "bench").Value;
        await using var journal = await OpenAsync(directory, key);
        var times = new List<TimeSpan>[appenders];
        var begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, appenders).Select(i => Task.Run(async () =>
        {
            times[i] = [];
            while (Stopwatch.GetElapsedTime(begin) < Each)
            {
                var start = Stopwatch.GetTimestamp();
                await journal.AppendAsync([Event()], [], CancellationToken.None);
                times[i].Add(Stopwatch.GetElapsedTime(start));
            }
        })));
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        var all = times.SelectMany(static t => t).Order().ToList();
        return (all.Count / seconds, all[(int)(all.Count * 0.99)]);
    }

    private static async Task ProofsAsync(string directory, int leaves)
    {
        using var key = NoteKey.OpenOrCreate(Path.Combine(directory, "key"), "bench").Value;
        await using var journal = await OpenAsync(directory, key);
        var begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < leaves; i += 1000)
        {
            var group = Enumerable.Range(0, Math.Min(1000, leaves - i)).Select(static _ => Event());
            await journal.AppendAsync([.. group], [], CancellationToken.None);
        }

        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        Console.WriteLine($"appended {leaves:N0} in thousands: {leaves / seconds:N0} Events/s");
        const int Proofs = 2000;
        begin = Stopwatch.GetTimestamp();
        for (var i = 0; i < Proofs; i++) journal.InclusionProof((long)i * leaves / Proofs, journal.Size);
        Print("inclusion proof", begin, Proofs);
        begin = Stopwatch.GetTimestamp();
        for (var i = 1; i < Proofs; i++) journal.ConsistencyProof((long)i * leaves / Proofs, journal.Size);
        Print("consistency proof", begin, Proofs);
        begin = Stopwatch.GetTimestamp();
        var verification = await journal.VerifyAsync(null, default);
        seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        var rate = verification.Size / seconds;
        Console.WriteLine($"verified {verification.Size:N0} (holds: {verification.Holds}): {rate:N0} Events/s");
    }

    private static void Print(string what, long begin, int count) => Console.WriteLine(
        $"{what}: {Stopwatch.GetElapsedTime(begin).TotalMicroseconds / count:N0} µs");

    private static async Task<SqliteJournal> OpenAsync(string directory, NoteKey key) => (await SqliteJournal.OpenAsync(
        Path.Combine(directory, JournalFiles.DefaultName), ComponentId.Of("gateway"), key, TimeProvider.System)).Value;

    private static Event Event() => new()
    {
        Id = EventId.New(TimeProvider.System),
        Kind = "F12.decided",
        Component = ComponentId.Of("window"),
        At = TimeProvider.System.GetUtcNow(),
        Outcome = EventOutcome.Ok,
        Data = EventData.Of(("value", "closed"), ("controller", "crime-prevention"), ("purpose", "property"),
            ("order", "01JQ000000000000000000000A"), ("reason", "rain-closes-window")),
    };
}
