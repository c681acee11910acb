using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Yuimori.Trust.Journal;

namespace Yuimori.Trust.Tests.Journal;

public sealed class LineReaderTests
{
    [Fact]
    public void TryRead_AnyText_GivesEveryWholeLine() => Prop.ForAll(
        Gen.Elements('a', 'b', '\n', '\r').ArrayOf(400).ToArbitrary(), Gen.Choose(1, 5).ToArbitrary(), (text, chunk) =>
        {
            var reader = new LineReader(new SlowStream(Encoding.ASCII.GetBytes(text), chunk), 1000);
            var lines = new List<string>();
            while (reader.TryRead(out var line)) lines.Add(Encoding.ASCII.GetString(line));
            var expected = new string(text).Split('\n');
            return lines.SequenceEqual(expected[..^1]) && reader.Trouble is null == (expected[^1].Length == 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void TryRead_LineAtAndBeyondTheLimit()
    {
        var text = Encoding.ASCII.GetBytes(new string('a', 100_000) + "\n" + new string('b', 100_001) + "\n");
        var reader = new LineReader(new MemoryStream(text), 100_000);
        Assert.True(reader.TryRead(out var line));
        Assert.Equal(100_000, line.Length);
        Assert.False(reader.TryRead(out _));
        Assert.NotNull(reader.Trouble);
    }

    private sealed class SlowStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, chunk));
    }
}
