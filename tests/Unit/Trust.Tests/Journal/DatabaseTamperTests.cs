using FsCheck;
using FsCheck.Fluent;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Journal.Sqlite;
using Yuimori.Trust.Log;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Journal;

/// <summary>What an insider with the database in hands can do, and the record that verification names.</summary>
public sealed class DatabaseTamperTests : IDisposable
{
    private const int Records = 61;
    private readonly TemporaryDirectory _directory = new();
    private readonly NoteKey _key;

    public DatabaseTamperTests() => _key = Journals.Key(_directory.Path);

    public void Dispose()
    {
        _key.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task FourManipulations_AnywhereInAnyJournal_NameTheRecord()
    {
        for (var size = 1; size <= 40; size += 13) await FillAsync(size);
        var cases = from size in Gen.Elements(1, 14, 27, 40)
                    from how in Gen.Choose(0, 3)
                    from a in Gen.Choose(0, size - 1)
                    from b in Gen.Choose(0, size - 1)
                    where how != 2 || a != b
                    select (size, how, First: Math.Min(a, b), Second: Math.Max(a, b));
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var (sql, code) = c.how switch
            {
                0 => ($"UPDATE leaf SET body = CAST(replace(CAST(body AS TEXT), '\"ok\"', '\"OK\"') AS BLOB) WHERE idx = {c.First}", "changed"),
                1 => ($"DELETE FROM leaf WHERE idx = {c.First}", "missing"),
                2 => (Swap(c.First, c.Second), "changed"),
                _ => ($"DELETE FROM leaf WHERE idx >= {c.First}", "missing"),
            };
            var found = Verify(Copy($"{c.size}", sql));
            return (found.Problem?.Code == code && found.BadIndex == c.First && found.BadIndexMax == c.First)
                .Label($"{found.Problem} at {found.BadIndex}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(120));
    }

    [Fact]
    public async Task Untouched_Holds()
    {
        await FillAsync(Records);
        var verification = Verify(Copy($"{Records}", "SELECT 1"));
        Assert.True(verification.Holds, verification.Problem?.ToString());
        Assert.True(verification.KeyPinned);
    }

    [Fact]
    public async Task RemovedAndRenumbered_NamesTheRemoved()
    {
        await FillAsync(Records);
        Refused("changed", 20, Copy($"{Records}",
            "DELETE FROM leaf WHERE idx = 20; UPDATE leaf SET idx = -idx WHERE idx > 20; UPDATE leaf SET idx = -idx - 1 WHERE idx < 0;"));
    }

    [Theory]
    [InlineData("UPDATE leaf SET kind = 'F12.silent' WHERE idx = 7")]
    [InlineData("UPDATE leaf SET component = 'shutter' WHERE idx = 7")]
    [InlineData("UPDATE leaf SET id = '0000000000000000000000000Z' WHERE idx = 7")]
    public async Task HiddenFromQueries_IsFound(string sql)
    {
        await FillAsync(Records);
        Refused("misplaced", 7, Copy($"{Records}", sql));
    }

    [Fact]
    public async Task RecordAdded_IsFound()
    {
        await FillAsync(Records);
        Refused("extra", Records, Copy($"{Records}",
            $"INSERT INTO leaf SELECT {Records}, 'X' || substr(id, 2), kind, component, body FROM leaf WHERE idx = 3"));
        Refused("extra", 0, Copy($"{Records}",
            "INSERT INTO leaf SELECT -1, 'X' || substr(id, 2), kind, component, body FROM leaf WHERE idx = 3"));
    }

    [Fact]
    public async Task OnlyTheKeptHashChanged_SaysThatTheRecordIsRight()
    {
        await FillAsync(Records);
        Refused("hashes", 7, Copy($"{Records}",
            $"UPDATE node SET hash = zeroblob(32) WHERE position = {new NodeAddress(0, 7).Position}"));
        var inner = Verify(Copy($"{Records}",
            $"UPDATE node SET hash = zeroblob(32) WHERE position = {new NodeAddress(2, 3).Position}"));
        Assert.Equal(("hashes", 12L, 15L), (inner.Problem?.Code, inner.BadIndex, inner.BadIndexMax));
    }

    [Fact]
    public async Task RecordAndItsHashChanged_IsFoundByTheNodeAbove()
    {
        await FillAsync(Records);
        var file = Copy($"{Records}", Rewrite(7, levels: 1));
        var found = Verify(file);
        Assert.Equal(("rewritten", 6L, 7L), (found.Problem?.Code, found.BadIndex, found.BadIndexMax));
    }

    [Fact]
    public async Task WholeTreeRecomputed_IsFoundByTheSignedHeads()
    {
        await FillAsync(Records);
        var file = Copy($"{Records}", Rewrite(7, levels: 64));
        var found = Verify(file);
        Assert.Equal(("rewritten", 0L, 60L), (found.Problem?.Code, found.BadIndex, found.BadIndexMax));

        // The heads beside the database, one for each group of seven, tell between which two it was.
        File.Copy(_directory.File($"{Records}/checkpoints"), Path.Combine(Path.GetDirectoryName(file)!, "checkpoints"));
        var narrower = Verify(file);
        Assert.Equal(("rewritten", 7L, 13L), (narrower.Problem?.Code, narrower.BadIndex, narrower.BadIndexMax));
    }

    [Fact]
    public async Task TailCutWithAnOldGenuineHead_IsFoundByAKeptCheckpoint()
    {
        await FillAsync(Records);
        var heads = JournalPin.SplitCheckpoints(
            await File.ReadAllTextAsync(_directory.File($"{Records}/checkpoints"), TestContext.Current.CancellationToken));
        var old = heads[3];
        var size = long.Parse(old.Split('\n')[1], System.Globalization.CultureInfo.InvariantCulture);
        var file = Copy($"{Records}",
            $"DELETE FROM leaf WHERE idx >= {size}; DELETE FROM node WHERE position >= {NodeAddress.CountFor(size)}; "
            + $"UPDATE head SET note = '{old}';");
        Assert.True(Verify(file).Holds);
        var pinned = JournalDatabase.Verify(
            new JournalFiles(file), new JournalPin { VerifierKey = _key.VerifierKey, Checkpoints = [heads[^1]] }, null,
            TestContext.Current.CancellationToken);
        Assert.Equal(("missing", size), (pinned.Problem?.Code, pinned.BadIndex));
    }

    [Fact]
    public async Task MadeAnewWithAnotherKey_IsFoundOnlyByThePinnedKey()
    {
        using var other = new TemporaryDirectory();
        using var key = Journals.Key(other.Path);
        await Journals.FillAsync(other.Path, key, 5);
        var files = JournalFiles.At(other.Path);
        var cancel = TestContext.Current.CancellationToken;
        Assert.Equal("wrong-key", JournalDatabase.Verify(
            files, new JournalPin { VerifierKey = _key.VerifierKey }, null, cancel).Problem?.Code);
        var unpinned = JournalDatabase.Verify(files, new JournalPin(), null, cancel);
        Assert.True(unpinned.Holds && !unpinned.KeyPinned);
    }

    [Theory]
    [InlineData("DELETE FROM head", "unreadable")]
    [InlineData("UPDATE head SET note = replace(note, 'home.example', 'evil.example')", "bad-checkpoint")]
    [InlineData("UPDATE head SET note = 'nonsense'", "bad-checkpoint")]
    [InlineData("PRAGMA user_version = 9", "unreadable")]
    public async Task HeadGone_IsFound(string sql, string code)
    {
        await FillAsync(Records);
        Assert.Equal(code, Verify(Copy($"{Records}", sql)).Problem?.Code);
    }

    [Fact]
    public async Task AnyByteOfTheFileChanged_NeverEndsInAnythingButAVerdict()
    {
        await FillAsync(Records);
        var file = Copy($"{Records}", "PRAGMA wal_checkpoint(TRUNCATE)");
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        for (var i = 0; i < bytes.Length; i += 97)
        {
            var changed = bytes.ToArray();
            changed[i] ^= 0x20;
            await File.WriteAllBytesAsync(file, changed, TestContext.Current.CancellationToken);
            _ = Verify(file);
        }
    }

    private static string Swap(int a, int b) =>
        "CREATE TEMP TABLE s AS SELECT * FROM leaf WHERE idx IN ("
        + $"{a}, {b}); DELETE FROM leaf WHERE idx IN ({a}, {b}); "
        + $"INSERT INTO leaf SELECT {a} + {b} - idx, id, kind, component, body FROM s; DROP TABLE s;";

    // What an insider does who knows the format: new bytes, and new hashes above them as far as asked.
    private string Rewrite(int index, int levels)
    {
        using var database = SqliteDatabase.OpenReader(_directory.File($"{Records}/{JournalFiles.DefaultName}"));
        using var leaves = database.Prepare("SELECT body FROM leaf ORDER BY idx");
        var (range, sql) = (new CompactRange(), new List<string>());
        for (var i = 0; leaves.Step(); i++)
        {
            var body = leaves.Bytes(0).ToArray();
            if (i == index)
            {
                body[^5] ^= 1;
                sql.Add($"UPDATE leaf SET body = x'{Convert.ToHexString(body)}' WHERE idx = {i}");
            }

            range.Append(MerkleHash.OfLeaf(body), (address, hash) =>
            {
                if (address.Level >= levels) return;
                sql.Add($"UPDATE node SET hash = x'{Convert.ToHexString(hash.ToArray())}' WHERE position = {address.Position}");
            });
        }

        return string.Join(";", sql);
    }

    private async Task FillAsync(int size)
    {
        if (!Directory.Exists(_directory.File($"{size}"))) await Journals.FillAsync(_directory.File($"{size}"), _key, size);
    }

    private string Copy(string journal, string sql)
    {
        var target = Directory.CreateDirectory(Path.Combine(_directory.Path, Path.GetRandomFileName())).FullName;
        var file = Path.Combine(target, JournalFiles.DefaultName);
        File.Copy(_directory.File($"{journal}/{JournalFiles.DefaultName}"), file);
        using var database = SqliteDatabase.OpenWriter(file, create: false);
        database.Execute(sql);
        return file;
    }

    private JournalVerification Verify(string file) => JournalDatabase.Verify(
        new JournalFiles(file), new JournalPin { VerifierKey = _key.VerifierKey }, null, CancellationToken.None);

    private void Refused(string code, long index, string file)
    {
        var found = Verify(file);
        Assert.Equal((code, index, index), (found.Problem?.Code, found.BadIndex, found.BadIndexMax));
    }
}
