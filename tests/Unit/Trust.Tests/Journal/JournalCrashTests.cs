using System.Diagnostics;
using Yuimori.Kernel.Ports;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Journal;

/// <summary>Real processes, killed with SIGKILL while many tasks append: nothing acknowledged may be missing (D3).</summary>
public sealed class JournalCrashTests : IDisposable
{
    private const int Kills = 24;
    private readonly TemporaryDirectory _directory = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task KilledAtRandomPoints_EveryAcknowledgedEventIsThereAndVerified()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var (acknowledged, sequences) = (new HashSet<string>(StringComparer.Ordinal), new List<long>());
        for (var kill = 0; kill < Kills; kill++)
        {
            var lines = await AppendAndKillAsync(appenders: random.Next(1, 33), afterLines: random.Next(1, 400));
            Assert.True(lines.Count > 0, $"nothing was acknowledged; seed {seed}");
            foreach (var parts in lines.Select(l => l.Split(' ')))
            {
                Assert.True(acknowledged.Add(parts[0]), $"acknowledged twice; seed {seed}");
                sequences.Add(long.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
            }

            await VerifyAsync(acknowledged, $"kill {kill}, seed {seed}");
        }

        Assert.True(sequences.Count == sequences.Distinct().Count(), $"a sequence number was used twice; seed {seed}");
    }

    private async Task VerifyAsync(HashSet<string> acknowledged, string where)
    {
        using var key = Journals.Key(_directory.Path);
        await using var journal = await Journals.OpenAsync(_directory.Path, key, TimeProvider.System);
        var verification = await journal.VerifyAsync();
        Assert.True(verification.Holds, $"{verification.Problem}; {where}");
        var present = new HashSet<string>(StringComparer.Ordinal);
        while (present.Count < journal.Size)
        {
            var page = await journal.ReadAsync(new JournalQuery { From = present.Count, CountMax = 10_000 }, Cancel);
            present.UnionWith(page.Select(e => e.Event.Id));
        }

        Assert.True(acknowledged.IsSubsetOf(present), $"an acknowledged Event is missing; {where}");
        var state = await journal.ListAsync("last/", Cancel);
        Assert.Equal(present.Order(StringComparer.Ordinal), state.Select(s => s.Key["last/".Length..]));
    }

    private async Task<List<string>> AppendAndKillAsync(int appenders, int afterLines)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
        {
            start.ArgumentList.Add(typeof(JournalCrashTests).Assembly.Location);
        }

        foreach (var argument in (string[])[Appender.Word, _directory.Path, $"{appenders}"]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        Assert.Equal("ready", await process.StandardOutput.ReadLineAsync(Cancel));
        var lines = new List<string>();
        while (lines.Count < afterLines && await process.StandardOutput.ReadLineAsync(Cancel) is { } line) lines.Add(line);
        process.Kill();
        var rest = await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);

        // What was printed before the kill was acknowledged too; a line that the kill cut has no end.
        lines.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return lines;
    }
}
