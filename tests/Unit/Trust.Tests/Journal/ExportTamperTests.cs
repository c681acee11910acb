using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Log;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Journal;

/// <summary>What anybody with the export in hands can do, and the record that verification names.</summary>
public sealed class ExportTamperTests : IAsyncLifetime
{
    private const int Records = 40;
    private readonly TemporaryDirectory _directory = new();
    private NoteKey _key = null!;
    private byte[] _export = [];
    private byte[][] _lines = [];
    private int _firstRecord;

    public async ValueTask InitializeAsync()
    {
        _key = Journals.Key(_directory.Path);
        await using var journal = await Journals.OpenAsync(_directory.Path, _key);
        for (var i = 0; i < Records; i += 8) await journal.AppendAsync(Journals.Events(8, i));
        var file = _directory.File("export");
        var exported = await journal.ExportAsync(file, null, TestContext.Current.CancellationToken);
        Assert.Equal(Records, exported.Value);
        _export = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        _lines = Split(_export);
        _firstRecord = Array.FindIndex(_lines, l => ExportLines.IsRecord(l));
    }

    public ValueTask DisposeAsync()
    {
        _key.Dispose();
        _directory.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Untouched_Holds()
    {
        var verification = Verify(_export);
        Assert.True(verification.Holds, verification.Problem?.ToString());
        Assert.Equal(Records, verification.Size);
        Assert.True(verification.KeyPinned);
        Assert.True(verification.EarlierCheckpoints > 3);
        Assert.False(JournalExport.Verify(new MemoryStream(_export), (string?)null).KeyPinned);
    }

    [Fact]
    public void ByteChanged_Anywhere_IsFoundAndNamed()
    {
        var offset = 0;
        for (var line = 0; line < _lines.Length; line++)
        {
            for (var i = 0; i <= _lines[line].Length; i++)
            {
                var changed = _export.ToArray();
                changed[offset + i] ^= 0x01;
                var found = Verify(changed);
                Assert.False(found.Holds, $"line {line}, byte {i}");
                if (line < _firstRecord) continue;
                Assert.True(found.BadIndex == line - _firstRecord, $"line {line}, byte {i}: {found.Problem} {found.BadIndex}");
                Assert.Equal(found.BadIndex, found.BadIndexMax);
            }

            offset += _lines[line].Length + 1;
        }
    }

    [Fact]
    public void RecordRemoved_Anywhere_IsNamed() => Prop.ForAll(Gen.Choose(0, Records - 1).ToArbitrary(), index =>
        Names("missing", index, [.. _lines.Where((_, i) => i != _firstRecord + index)])).QuickCheckThrowOnFailure();

    [Fact]
    public void TwoSwapped_Anywhere_NamesTheFirst() => Prop.ForAll(
        (from a in Gen.Choose(0, Records - 2) from b in Gen.Choose(a + 1, Records - 1) select (a, b)).ToArbitrary(), c =>
        {
            var lines = _lines.ToArray();
            (lines[_firstRecord + c.a], lines[_firstRecord + c.b]) = (lines[_firstRecord + c.b], lines[_firstRecord + c.a]);
            return Names("misplaced", c.a, lines);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void TailCut_AtAnyRecord_NamesTheFirstMissing() => Prop.ForAll(
        Gen.Choose(0, Records - 1).ToArbitrary(),
        index => Names("missing", index, _lines[..(_firstRecord + index)])).QuickCheckThrowOnFailure();

    [Fact]
    public void Truncated_AtAnyByte_IsNeverWhole()
    {
        for (var length = 0; length < _export.Length; length += 7) Assert.False(Verify(_export[..length]).Holds);
        Assert.False(Verify(_export[..^1]).Holds);
    }

    [Fact]
    public void ContentsSwappedUnderTheirIndexes_IsNamed()
    {
        var lines = _lines.ToArray();
        ExportLines.TryDecodeRecord(_lines[_firstRecord + 9], out var a);
        ExportLines.TryDecodeRecord(_lines[_firstRecord + 21], out var b);
        lines[_firstRecord + 9] = ExportLines.Encode(9, a.Hash, b.Leaf);
        lines[_firstRecord + 21] = ExportLines.Encode(21, b.Hash, a.Leaf);
        Assert.True(Names("changed", 9, lines));
    }

    [Fact]
    public void RecordDoubledOrAdded_IsNamed()
    {
        Assert.True(Names("misplaced", 5, [.. _lines[..(_firstRecord + 5)], .. _lines[(_firstRecord + 4)..]]));
        ExportLines.TryDecodeRecord(_lines[^1], out var last);
        Assert.True(Names("extra", Records, [.. _lines, ExportLines.Encode(Records, last.Hash, last.Leaf)]));
    }

    [Fact]
    public void RecordAndItsHashRewritten_IsFoundBetweenTheCheckpointsAround()
    {
        var lines = _lines.ToArray();
        lines[_firstRecord + 19] = ExportLines.Encode(19, MerkleHash.OfLeaf("{}"u8), "{}"u8);
        var found = Verify(Join(lines));
        Assert.Equal(("rewritten", 16L, 23L), (found.Problem?.Code, found.BadIndex, found.BadIndexMax));
    }

    [Fact]
    public void OnlyTheHashRewritten_SaysThatTheRecordIsRight()
    {
        var lines = _lines.ToArray();
        ExportLines.TryDecodeRecord(_lines[_firstRecord + 19], out var record);
        lines[_firstRecord + 19] = ExportLines.Encode(19, MerkleHash.OfLeaf("{}"u8), record.Leaf);
        Assert.True(Names("hashes", 19, lines));
    }

    [Fact]
    public void TailCutWithAnOldGenuineHead_IsFoundByAKeptCheckpoint()
    {
        var notes = Notes();
        var old = notes.Single(n => n.Split('\n')[1] == "16");
        var cut = Join(
        [
            ExportLines.Encode(new ExportHeader(ExportHeader.FormatName, 1, _key.VerifierKey, 16)),
            ExportLines.Encode(new ExportHead(old)), .. _lines[_firstRecord..(_firstRecord + 16)],
        ]);
        Assert.True(Verify(cut).Holds);
        var found = Verify(cut, notes[0]);
        Assert.Equal(("missing", 16L), (found.Problem?.Code, found.BadIndex));
        Assert.True(Verify(_export, old).Holds);
    }

    [Fact]
    public void HistoryRewrittenWithTheKey_IsFoundByAKeptCheckpoint()
    {
        var fork = new CompactRange();
        for (var i = 0; i < Records; i++) fork.Append(MerkleHash.OfLeaf(Encoding.UTF8.GetBytes($"{{\"{i}\":0}}")));
        var kept = _key.Sign(new Checkpoint(Journals.KeyName, Records, fork.Root()).Format());
        var found = Verify(_export, kept);
        Assert.Equal(("rewritten", 0L, 39L), (found.Problem?.Code, found.BadIndex, found.BadIndexMax));
        var narrower = Verify(_export, Notes().Single(n => n.Split('\n')[1] == "24"), kept);
        Assert.Equal(("rewritten", 24L, 39L), (narrower.Problem?.Code, narrower.BadIndex, narrower.BadIndexMax));
    }

    [Fact]
    public void MadeAnewWithAnotherKey_IsFoundOnlyByThePinnedKey()
    {
        using var other = NoteKey.OpenOrCreate(_directory.File("other.key"), Journals.KeyName).Value;
        var head = other.Sign(new Checkpoint(Journals.KeyName, 0, MerkleHash.EmptyRoot).Format());
        var anew = Join(
        [
            ExportLines.Encode(new ExportHeader(ExportHeader.FormatName, 1, other.VerifierKey, 0)),
            ExportLines.Encode(new ExportHead(head)),
        ]);
        Assert.Equal("wrong-key", Verify(anew).Problem?.Code);
        Assert.True(JournalExport.Verify(new MemoryStream(anew), (string?)null).Holds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("{}\n")]
    [InlineData("{\"format\":\"yuimori-journal-export\",\"version\":2,\"verifierKey\":\"\",\"size\":0}\n")]
    [InlineData("{\"format\":\"yuimori-journal-export\",\"version\":1,\"verifierKey\":\"\",\"size\":-1}\n")]
    public void NoExportAtAll_IsUnreadable(string text) =>
        Assert.Equal("unreadable", Verify(Encoding.UTF8.GetBytes(text)).Problem?.Code);

    [Fact]
    public void EndlessLine_IsRefusedWithoutReadingItWhole()
    {
        var endless = new EndlessStream();
        Assert.Equal("unreadable", JournalExport.Verify(endless, _key.VerifierKey).Problem?.Code);
        Assert.InRange(endless.BytesRead, 1, 1024 * 1024);
    }

    private static byte[][] Split(byte[] export)
    {
        var text = Encoding.Latin1.GetString(export);
        return [.. text[..^1].Split('\n').Select(Encoding.Latin1.GetBytes)];
    }

    private static byte[] Join(IEnumerable<byte[]> lines) => [.. lines.SelectMany(l => (byte[])[.. l, (byte)'\n'])];

    private string[] Notes() => [.. _lines[1.._firstRecord].Select(l => ExportLines.DecodeHead(l)!.Checkpoint)];

    private bool Names(string code, long index, IEnumerable<byte[]> lines)
    {
        var found = Verify(Join(lines));
        return (found.Problem?.Code, found.BadIndex, found.BadIndexMax) == (code, index, index);
    }

    private JournalVerification Verify(byte[] export, params string[] checkpoints) => JournalExport.Verify(
        new MemoryStream(export), new JournalPin { VerifierKey = _key.VerifierKey, Checkpoints = checkpoints });

    private sealed class EndlessStream : MemoryStream
    {
        public long BytesRead { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'x');
            BytesRead += count;
            return count;
        }
    }
}
