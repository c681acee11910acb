using Yuimori.Kernel.Identity;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Log;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Journal;

public sealed class JournalOpeningTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly NoteKey _key;

    public JournalOpeningTests() => _key = Journals.Key(_directory.Path);

    private string Database => _directory.File(JournalFiles.DefaultName);

    private string Heads => _directory.File("checkpoints");

    public void Dispose()
    {
        _key.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task OpenAsync_WhileOpen_IsRefused()
    {
        await using (await Journals.OpenAsync(_directory.Path, _key)) Assert.Equal("JOURNAL-01", await Code());
        Assert.Null(await Code());
    }

    [Fact]
    public async Task OpenAsync_New_IsForItsOwnerOnly()
    {
        await using var journal = await Journals.OpenAsync(_directory.Path, _key);
        await journal.AppendAsync(Journals.Event(0));
        foreach (var file in (string[])[Database, Database + "-wal", Database + "-shm", Database + ".lock"])
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task OpenAsync_OtherOriginOrKey_IsRefused()
    {
        await Journals.FillAsync(_directory.Path, _key, 3);
        using var otherKey = NoteKey.OpenOrCreate(_directory.File("other.key"), Journals.KeyName).Value;
        Assert.Equal("JOURNAL-04", await Code(origin: Journals.Hub));
        Assert.Equal("JOURNAL-04", await Code(key: otherKey));
    }

    [Theory]
    [InlineData("text, no database at all, and long enough to hold a header of one hundred bytes: not SQLite's", "JOURNAL-03")]
    [InlineData("x", "JOURNAL-02")]
    public async Task OpenAsync_FileThatIsNoDatabase_IsRefusedAndLeftAlone(string content, string code)
    {
        await File.WriteAllTextAsync(Database, content, TestContext.Current.CancellationToken);
        Assert.Equal(code, await Code());
        Assert.Equal(content, await File.ReadAllTextAsync(Database, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task OpenAsync_DatabaseOfAnotherProgram_IsRefused()
    {
        using (var database = Trust.Journal.Sqlite.SqliteDatabase.OpenWriter(Database, create: true))
        {
            database.Execute("CREATE TABLE t (a); PRAGMA user_version = 1;");
        }

        Assert.Equal("JOURNAL-02", await Code());
    }

    [Fact]
    public async Task OpenAsync_PageOverwritten_IsRefused()
    {
        await Journals.FillAsync(_directory.Path, _key, 500);
        var bytes = await File.ReadAllBytesAsync(Database, TestContext.Current.CancellationToken);
        bytes.AsSpan(100, bytes.Length - 100).Fill(0xFF);
        await File.WriteAllBytesAsync(Database, bytes, TestContext.Current.CancellationToken);
        Assert.Equal("JOURNAL-03", await Code());
    }

    [Fact]
    public async Task OpenAsync_DatabaseDeleted_IsNotMadeAnew()
    {
        await Journals.FillAsync(_directory.Path, _key, 3);
        File.Delete(Database);
        Assert.Equal("JOURNAL-06", await Code());
        await File.WriteAllBytesAsync(Database, [], TestContext.Current.CancellationToken);
        Assert.Equal("JOURNAL-06", await Code());
    }

    [Fact]
    public async Task OpenAsync_OldCopyPutBack_IsRefused()
    {
        await Journals.FillAsync(_directory.Path, _key, 3);
        var old = await File.ReadAllBytesAsync(Database, TestContext.Current.CancellationToken);
        await Journals.FillAsync(_directory.Path, _key, 9);
        await File.WriteAllBytesAsync(Database, old, TestContext.Current.CancellationToken);
        Assert.Equal("JOURNAL-06", await Code());
    }

    [Theory]
    [InlineData("DELETE FROM leaf WHERE idx = 8")]
    [InlineData("DELETE FROM node WHERE position = (SELECT max(position) FROM node)")]
    [InlineData("UPDATE node SET hash = zeroblob(32) WHERE position = (SELECT max(position) FROM node)")]
    [InlineData("UPDATE node SET hash = zeroblob(31) WHERE position = (SELECT max(position) FROM node)")]
    [InlineData("UPDATE head SET note = replace(note, '9', '8')")]
    [InlineData("DELETE FROM head")]
    [InlineData("DELETE FROM meta WHERE name = 'verifier-key'")]
    public async Task OpenAsync_NotWhatWasSigned_IsRefused(string sql)
    {
        await Journals.FillAsync(_directory.Path, _key, 9);
        Alter(sql);
        Assert.Equal("JOURNAL-05", await Code());
    }

    [Fact]
    public async Task OpenAsync_HeadsSignedByAnother_IsRefused()
    {
        await Journals.FillAsync(_directory.Path, _key, 3);
        using var other = NoteKey.OpenOrCreate(_directory.File("other.key"), Journals.KeyName).Value;
        await File.AppendAllTextAsync(
            Heads, other.Sign(new Checkpoint(Journals.KeyName, 9, MerkleHash.EmptyRoot).Format()) + "\n",
            TestContext.Current.CancellationToken);
        Assert.Equal("JOURNAL-08", await Code());
    }

    [Fact]
    public async Task OpenAsync_HeadThatContradicts_IsRefused()
    {
        await Journals.FillAsync(_directory.Path, _key, 9);
        await File.WriteAllTextAsync(
            Heads, _key.Sign(new Checkpoint(Journals.KeyName, 5, MerkleHash.EmptyRoot).Format()) + "\n",
            TestContext.Current.CancellationToken);
        Assert.Equal("JOURNAL-06", await Code());
    }

    [Fact]
    public async Task OpenAsync_LastHeadTornByAPowerCut_IsLeftOutAtAnyLength()
    {
        await Journals.FillAsync(_directory.Path, _key, 9, group: 3);
        var whole = await File.ReadAllTextAsync(Heads, TestContext.Current.CancellationToken);
        var last = HeadsFile.Split(whole)[^1];
        for (var cut = 1; cut <= last.Length; cut += 13)
        {
            await File.WriteAllTextAsync(Heads, whole[..^cut], TestContext.Current.CancellationToken);
            await using (var journal = await Journals.OpenAsync(_directory.Path, _key))
            {
                Assert.True((await journal.VerifyAsync()).Holds);
            }

            var healed = await File.ReadAllTextAsync(Heads, TestContext.Current.CancellationToken);
            Assert.Equal(whole, healed);
        }
    }

    private void Alter(string sql)
    {
        using var database = Trust.Journal.Sqlite.SqliteDatabase.OpenWriter(Database, create: false);
        database.Execute(sql);
    }

    private async Task<string?> Code(ComponentId? origin = null, NoteKey? key = null)
    {
        var opened = await SqliteJournal.OpenAsync(
            Database, origin ?? Journals.Gateway, key ?? _key, new ManualClock(),
            cancellation: TestContext.Current.CancellationToken);
        if (opened.IsOk) await opened.Value.DisposeAsync();
        return opened.Error?.Code;
    }
}
