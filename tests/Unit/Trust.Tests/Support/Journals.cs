using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Log;

namespace Yuimori.Trust.Tests.Support;

/// <summary>Journals and Events to fill them with.</summary>
internal static class Journals
{
    public static readonly ComponentId Gateway = ComponentId.Of("gateway");
    public static readonly ComponentId Hub = ComponentId.Of("hub");
    public static readonly DateTimeOffset Begin = new(2026, 4, 1, 9, 0, 0, TimeSpan.Zero);

    public const string KeyName = "home.example/gateway";

    public static NoteKey Key(string directory, string name = KeyName) =>
        NoteKey.OpenOrCreate(Path.Combine(directory, "journal.key"), name).Value;

    public static Event Event(long number, string kind = "F12.decided", string component = "window") => new()
    {
        Id = EventId.Compose(number, new byte[10]),
        Kind = kind,
        Component = ComponentId.Of(component),
        At = Begin.AddSeconds(number),
        Outcome = EventOutcome.Ok,
        Data = EventData.Of(("value", number % 2 == 0 ? "open" : "closed"), ("reason", "雨だから閉める")),
    };

    public static Event[] Events(int count, long first = 0) =>
        [.. Enumerable.Range(0, count).Select(i => Event(first + i))];

    public static ValueTask AppendAsync(this IJournal journal, params Event[] events) =>
        journal.AppendAsync(events, [], TestContext.Current.CancellationToken);

    public static async Task<SqliteJournal> OpenAsync(
        string directory, NoteKey key, TimeProvider? clock = null, JournalOptions? options = null,
        ComponentId? origin = null)
    {
        var opened = await SqliteJournal.OpenAsync(
            Path.Combine(directory, JournalFiles.DefaultName), origin ?? Gateway, key, clock ?? new ManualClock(),
            options ?? new JournalOptions { HeadInterval = TimeSpan.Zero }, TestContext.Current.CancellationToken);
        Assert.True(opened.IsOk, opened.Error?.ToString());
        return opened.Value;
    }

    public static Task<JournalVerification> VerifyAsync(this SqliteJournal journal) =>
        journal.VerifyAsync(null, TestContext.Current.CancellationToken);

    /// <summary>A closed Journal with as many records, written in groups.</summary>
    public static async Task FillAsync(string directory, NoteKey key, int records, int group = 7)
    {
        await using var journal = await OpenAsync(directory, key);
        for (var i = 0; i < records; i += group) await journal.AppendAsync(Events(Math.Min(group, records - i), i));
    }
}
