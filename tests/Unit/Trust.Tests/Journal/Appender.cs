using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Log;
using Yuimori.Trust.Signing;

namespace Yuimori.Trust.Tests.Journal;

/// <summary>
/// The program that crash tests kill: appends from many tasks at once and prints each id only when it was
/// acknowledged, with the sequence number that it took for it.
/// </summary>
internal static class Appender
{
    public const string Word = "--append-until-killed";

    public static async Task<int> RunAsync(string directory, int appenders)
    {
        var (clock, origin) = (TimeProvider.System, ComponentId.Of("gateway"));
        using var key = NoteKey.OpenOrCreate(Path.Combine(directory, "journal.key"), "home.example/gateway").Value;
        var options = new JournalOptions { HeadInterval = TimeSpan.FromMilliseconds(5) };
        var opened = await SqliteJournal.OpenAsync(
            Path.Combine(directory, JournalFiles.DefaultName), origin, key, clock, options);
        if (!opened.IsOk)
        {
            await Console.Error.WriteLineAsync(opened.Error.ToString());
            return 1;
        }

        using var counter = new SequenceCounter(opened.Value, clock);
        var output = Console.OpenStandardOutput();
        var printing = new Lock();
        Print("ready");
        await Task.WhenAll(Enumerable.Range(0, appenders).Select(_ => Task.Run(AppendForEverAsync)));
        return 0;

        async Task AppendForEverAsync()
        {
            while (true)
            {
                var sequence = await counter.NextAsync(origin, CancellationToken.None);
                var value = new Event
                {
                    Id = EventId.New(clock),
                    Kind = "F12.acted",
                    Component = origin,
                    At = clock.GetUtcNow(),
                    Outcome = EventOutcome.Ok,
                    Data = EventData.Of(("sequence", $"{sequence}")),
                };
                await opened.Value.AppendAsync([value], [new StateWrite($"last/{value.Id}", [1])], CancellationToken.None);
                Print($"{value.Id} {sequence}");
            }
        }

        // One write for each line, so that a kill cuts at most the last.
        void Print(string line)
        {
            lock (printing)
            {
                output.Write(System.Text.Encoding.ASCII.GetBytes(line + "\n"));
                output.Flush();
            }
        }
    }
}
