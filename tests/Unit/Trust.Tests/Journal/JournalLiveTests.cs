using Yuimori.Kernel.Ports;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Log;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Journal;

/// <summary>Readers and verifiers beside a writer that never stops.</summary>
public sealed class JournalLiveTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly NoteKey _key;

    public JournalLiveTests() => _key = Journals.Key(_directory.Path);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _key.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task VerifyAndExport_WhileRecordsCome_AlwaysHold()
    {
        await using var journal = await Journals.OpenAsync(_directory.Path, _key, TimeProvider.System);
        using var stop = new CancellationTokenSource();
        var appending = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++) await journal.AppendAsync([Journals.Event(i)], [], Cancel);
        }, Cancel);
        await journal.WaitForMoreAsync(10, Cancel);
        for (var i = 0; i < 10; i++)
        {
            var found = await journal.VerifyAsync();
            Assert.True(found.Holds, found.Problem?.ToString());
            var file = _directory.File($"export{i}");
            await journal.ExportAsync(file, null, Cancel);
            await using var stream = File.OpenRead(file);
            var exported = JournalExport.Verify(stream, _key.VerifierKey);
            Assert.True(exported.Holds, exported.Problem?.ToString());
        }

        await stop.CancelAsync();
        await appending;
    }

    [Fact]
    public async Task Heads_AreKeptNoOftenerThanAsked_AndAtTheEnd()
    {
        var clock = new ManualClock();
        var options = new JournalOptions { HeadInterval = TimeSpan.FromMinutes(5) };
        await using (var journal = await Journals.OpenAsync(_directory.Path, _key, clock, options))
        {
            for (var i = 0; i < 10; i++) await journal.AppendAsync(Journals.Event(i));
            clock.Advance(TimeSpan.FromMinutes(5));
            await journal.AppendAsync(Journals.Event(10));
            await journal.AppendAsync(Journals.Event(11));
        }

        var heads = JournalPin.SplitCheckpoints(await File.ReadAllTextAsync(_directory.File("checkpoints"), Cancel));
        Assert.Equal(["1", "11", "12"], heads.Select(h => h.Split('\n')[1]));
    }

    [Fact]
    public async Task Heads_FileCannotBeWritten_IsToldAndTheJournalGoesOn()
    {
        var failures = new List<Kernel.Results.Error>();
        var options = new JournalOptions { HeadInterval = TimeSpan.Zero, OnFailure = failures.Add };
        await using (var journal = await Journals.OpenAsync(_directory.Path, _key, options: options))
        {
            Directory.CreateDirectory(_directory.File("checkpoints"));
            await journal.AppendAsync(Journals.Event(0));
            await journal.AppendAsync(Journals.Event(1));
            Assert.Equal(2, journal.Size);
        }

        Assert.All(failures, f => Assert.Equal("JOURNAL-10", f.Code));
        Assert.NotEmpty(failures);
    }

    [Fact]
    public async Task Verify_CopyOnAMediumThatCannotBeWritten_Works()
    {
        await Journals.FillAsync(_directory.Path, _key, 20);
        var copy = Directory.CreateDirectory(_directory.File("copy"));
        File.Copy(_directory.File(JournalFiles.DefaultName), Path.Combine(copy.FullName, JournalFiles.DefaultName));
        File.SetUnixFileMode(Path.Combine(copy.FullName, JournalFiles.DefaultName), UnixFileMode.UserRead);
        File.SetUnixFileMode(copy.FullName, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var found = JournalDatabase.Verify(JournalFiles.At(copy.FullName), new JournalPin(), null, Cancel);
        Assert.True(found.Holds, found.Problem?.ToString());
        File.SetUnixFileMode(copy.FullName, (UnixFileMode)0b111_000_000);
    }

    [Fact]
    public async Task Read_Offline_YieldsEveryRecordInOrder()
    {
        await Journals.FillAsync(_directory.Path, _key, 1203);
        var entries = JournalDatabase.Read(JournalFiles.At(_directory.Path)).ToList();
        Assert.Equal(Enumerable.Range(0, 1203).Select(i => (long)i), entries.Select(e => e.Index));
        Assert.Throws<InvalidDataException>(() => JournalDatabase.Read(new JournalFiles(Other())).First());
    }

    [Fact]
    public async Task StateWrite_BeyondItsLimits_IsRefusedBeforeAnythingIsWritten()
    {
        await using var journal = await Journals.OpenAsync(_directory.Path, _key);
        foreach (var key in (string[])["", new string('k', 201), "a\0b"])
        {
            await Assert.ThrowsAsync<ArgumentException>(
                async () => await journal.WriteAsync([new StateWrite("good", [1]), new StateWrite(key, [1])], Cancel));
        }

        Assert.Null(await journal.ReadAsync("good", Cancel));
    }

    private string Other()
    {
        var file = _directory.File("other.db");
        using var database = Trust.Journal.Sqlite.SqliteDatabase.OpenWriter(file, create: true);
        database.Execute("CREATE TABLE t (a)");
        return file;
    }
}
