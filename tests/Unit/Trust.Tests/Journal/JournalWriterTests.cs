using Yuimori.Kernel.Results;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Journal.Sqlite;
using Yuimori.Trust.Log;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Journal;

/// <summary>Commits that fail: every caller hears of it, and nothing that failed is ever acknowledged.</summary>
public sealed class JournalWriterTests : IAsyncLifetime
{
    private readonly TemporaryDirectory _directory = new();
    private readonly List<Error> _failures = [];
    private NoteKey _key = null!;
    private SqliteDatabase _database = null!;
    private JournalWriter _writer = null!;
    private long _published;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private JournalFiles Files => JournalFiles.At(_directory.Path);

    public async ValueTask InitializeAsync()
    {
        _key = Journals.Key(_directory.Path);
        await Journals.FillAsync(_directory.Path, _key, 5);
        _database = SqliteDatabase.OpenWriter(Files.Database, create: false);
        _database.Execute(JournalSchema.WriterPragmas);
        using var nodes = new SqliteNodes(_database);
        var transaction = new JournalTransaction(_database, Journals.Gateway, CompactRange.Load(nodes, 5));
        _writer = new JournalWriter(transaction, _key, (size, _) => _published = size, static _ => { }, Failed);
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.CloseAsync();
        _key.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task WriteAsync_DiskFull_FailsLoudlyAndWorksAgainWithRoom()
    {
        // Both pragmas take effect between commits; the writer is idle here.
        var pages = JournalSchema.Number(_database, "PRAGMA page_count");
        _database.Execute($"PRAGMA max_page_count = {pages + 4}");
        var acknowledged = new List<int>();
        JournalException? failure = null;
        for (var i = 5; i < 500 && failure is null; i++)
        {
            try
            {
                await WriteAsync(i);
                acknowledged.Add(i);
            }
            catch (JournalException e)
            {
                failure = e;
            }
        }

        Assert.Equal("JOURNAL-09", failure?.Error.Code);
        Assert.Equal(failure?.Error, Assert.Single(_failures));
        _database.Execute("PRAGMA max_page_count = 1000000");
        await WriteAsync(1000);
        Assert.Equal(5 + acknowledged.Count + 1, _published);
        await VerifyAsync(_published);
    }

    [Fact]
    public async Task WriteAsync_AnyOtherFailure_ClosesTheWriterForGood()
    {
        using (var other = SqliteDatabase.OpenWriter(Files.Database, create: false))
        {
            other.Execute("ALTER TABLE node RENAME TO gone");
            await Assert.ThrowsAsync<JournalException>(async () => await WriteAsync(5));
            other.Execute("ALTER TABLE gone RENAME TO node");
        }

        await Assert.ThrowsAsync<JournalException>(async () => await WriteAsync(6));
        Assert.NotEmpty(_failures);
        Assert.Equal(0, _published);
        await VerifyAsync(5);
    }

    [Fact]
    public async Task WriteAsync_FailedGroup_FailsEveryCallerInIt()
    {
        using var other = SqliteDatabase.OpenWriter(Files.Database, create: false);
        other.Execute("ALTER TABLE node RENAME TO gone");
        var writes = Enumerable.Range(5, 50).Select(i => WriteAsync(i).AsTask()).ToArray();
        foreach (var write in writes) await Assert.ThrowsAsync<JournalException>(() => write);
    }

    private void Failed(Error error) => _failures.Add(error);

    private ValueTask<long> WriteAsync(int number) => _writer.WriteAsync(
        new WriteOperation { Events = [PreparedEvent.Of(Journals.Event(number))], State = [] }, Cancel);

    private async Task VerifyAsync(long size)
    {
        await _writer.CloseAsync();
        var found = JournalDatabase.Verify(Files, new JournalPin { VerifierKey = _key.VerifierKey }, null, Cancel);
        Assert.True(found.Holds, found.Problem?.ToString());
        Assert.Equal(size, found.Size);
    }
}
