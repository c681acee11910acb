using System.Globalization;
using Microsoft.Data.Sqlite;
using Yuimori.Shared;
using Yuimori.Shared.Sites;
using Yuimori.Trust.Journal;

namespace Yuimori.Bench.Home;

/// <summary>
/// How long a whole home takes from a sensor's report to the actuator's confirmed act: real processes, mutual TLS,
/// signatures, durable Journals. Rain closes the window against the heat, its end opens it again.
/// </summary>
internal static class ReactionBench
{
    private const int Runs = 1000;
    private const int WarmUp = 20;

    // A Controller sends at most 8 orders a second (the arbiter's limit against a flood is 10): weather that changes
    // faster would measure that limit, not the way from report to act.
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(140);
    private const string Sensor = "point-weather";

    public static async Task<int> RunAsync(string[] args)
    {
        var runs = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : Runs;
        await using var site = Site.Start(null, "--except", Sensor);
        await site.SetUpAsync(CancellationToken.None);
        await using var weather = await TestDevice.JoinAsync(site.DirectoryOf(Sensor), 1, CancellationToken.None);
        await site.AwaitWorkAsync(CancellationToken.None);
        await site.PokeAsync("pm25-meter", "pm25", "5", 3600, CancellationToken.None);
        await site.PokeAsync("thermo-hygrometer", "temperature", "35", 3600, CancellationToken.None);
        await site.AwaitAsync(
            "F12.acted", e => e.Component.Value == "window" && e.Data["value"] == "open", "heat opens the window",
            CancellationToken.None);

        var acts = new ActTail(JournalFiles.At(site.DirectoryOf(Site.Gateway)).Database);
        var taken = new List<double>();
        for (var run = 0; run < runs + WarmUp; run++)
        {
            var milliseconds = await ReactAsync(weather, acts, raining: run % 2 == 0);
            if (run >= WarmUp) taken.Add(milliseconds);
            var rest = Pace - TimeSpan.FromMilliseconds(milliseconds);
            if (rest > TimeSpan.Zero) await Task.Delay(rest, TimeProvider.System);
        }

        taken.Sort();
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{runs} reactions, report to confirmed act: p50 {At(taken, 0.5):0.0} ms, p90 {At(taken, 0.9):0.0} ms, "
            + $"p99 {At(taken, 0.99):0.0} ms, max {taken[^1]:0.0} ms (goal: p99 ≤ 200 ms)"));
        return At(taken, 0.99) <= 200 ? 0 : 1;
    }

    private static double At(List<double> sorted, double share) => sorted[(int)Math.Ceiling(sorted.Count * share) - 1];

    private static async Task<double> ReactAsync(TestDevice weather, ActTail acts, bool raining)
    {
        var (wanted, before) = (raining ? "closed" : "open", acts.Newest().Index);
        var reported = TimeProvider.System.GetUtcNow();
        await weather.ReportAsync("rain", raining ? 5 : 0, "mm/h", CancellationToken.None);
        (long Index, string Value, DateTimeOffset At) act = default;
        await Wait.UntilAsync(
            () => Task.FromResult((act = acts.Newest()).Index > before && act.Value == wanted),
            TimeSpan.FromSeconds(30), $"the window {wanted}", CancellationToken.None);
        return (act.At - reported).TotalMilliseconds;
    }

    /// <summary>The newest act of the window in the gateway's Journal, read beside its writer.</summary>
    private sealed class ActTail(string database)
    {
        private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

        public (long Index, string Value, DateTimeOffset At) Newest()
        {
            using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
            connection.Open();
            using var select = connection.CreateCommand();
            select.CommandText = """
                SELECT idx, body ->> '$.event.data.value', body ->> '$.event.at' FROM leaf
                WHERE kind = 'F12.acted' AND component = 'window' ORDER BY idx DESC LIMIT 1
                """;
            using var row = select.ExecuteReader();
            return row.Read()
                ? (row.GetInt64(0), row.GetString(1), Time(row.GetString(2)))
                : (-1, "", default);
        }
    }
}
