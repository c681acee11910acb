using FsCheck;
using FsCheck.Fluent;
using Yuimori.Workbench.Workspace.Difference;

namespace Yuimori.Workbench.Tests.Workspace;

public sealed class ThreeWayMergeTests
{
    [Fact]
    public void Of_ChangesApart_GoTogether()
    {
        var merge = ThreeWayMerge.Of("a\nb\nc\nd\ne", "a\nB\nc\nd\ne", "a\nb\nc\nD\ne\nf");

        Assert.True(merge.IsClean);
        Assert.Equal("a\nB\nc\nD\ne\nf", merge.Text());
    }

    [Fact]
    public void Of_SameLineChangedTwice_NeedsAChoice()
    {
        var merge = ThreeWayMerge.Of("a\nb\nc", "a\nT\nc", "a\nM\nc");

        Assert.Equal(1, merge.Conflicts);
        Assert.Null(merge.Text());
        Assert.Equal("a\nT\nc", merge.Text(new Dictionary<int, MergeChoice> { [0] = MergeChoice.Theirs }));
        Assert.Equal("a\nM\nc", merge.Text(new Dictionary<int, MergeChoice> { [0] = MergeChoice.Mine }));
    }

    [Theory]
    [InlineData("a\nb", "a\nT\nb", "a\nM\nb")]
    [InlineData("a\nb\nc", "a\nc", "a\nB\nc")]
    [InlineData("a\nb\nc\nd", "a\nT\nc\nd", "a\nb\nM\nd")]
    public void Of_ChangesThatTouch_AreNeverMixedUnseen(string start, string theirs, string mine) =>
        Assert.False(ThreeWayMerge.Of(start, theirs, mine).IsClean);

    [Fact]
    public void Of_StartUnknown_EveryDifferenceNeedsAChoice()
    {
        var merge = ThreeWayMerge.Of(null, "a\nb\nc\nd", "a\nB\nc\nD");

        Assert.Equal(2, merge.Conflicts);
    }

    [Fact]
    public void Of_SameChangeOnBothSides_IsNoConflict() =>
        Assert.Equal("a\nX", ThreeWayMerge.Of("a\nb", "a\nX", "a\nX").Text());

    [Fact]
    public void Of_AnyTexts_ChoosingOneSideGivesThatSide() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_261_127UL, 5UL),
        Prop.ForAll(Arb.From(Texts), static texts =>
        {
            var (start, theirs, mine) = texts;
            var merge = ThreeWayMerge.Of(start, theirs, mine);
            var all = Enumerable.Range(0, merge.Changed.Count);
            Assert.Equal(theirs, merge.Text(all.ToDictionary(static i => i, static _ => MergeChoice.Theirs)));
            Assert.Equal(mine, merge.Text(all.ToDictionary(static i => i, static _ => MergeChoice.Mine)));
            Assert.Equal(theirs, ThreeWayMerge.Of(start, theirs, start).Text());
            Assert.Equal(mine, ThreeWayMerge.Of(start, start, mine).Text());
        }));

    [Fact]
    public void Compare_AnyTexts_HunksRebuildTheNewOneAndAreFewest() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20_261_127UL, 5UL),
        Prop.ForAll(Arb.From(Texts), static texts =>
        {
            var (old, now) = (LineDiff.Lines(texts.Start), LineDiff.Lines(texts.Theirs));
            var hunks = LineDiff.Compare(old, now);
            var built = new List<string>();
            var at = 0;
            foreach (var hunk in hunks)
            {
                built.AddRange(old[at..hunk.OldStart]);
                built.AddRange(now[hunk.NewStart..hunk.NewEnd]);
                at = hunk.OldEnd;
            }

            built.AddRange(old[at..]);
            Assert.Equal(now, built);
            Assert.Equal(old.Length + now.Length - 2 * LongestCommon(old, now), hunks.Sum(static h => h.OldCount + h.NewCount));
        }));

    [Fact]
    public void Compare_TextsThatShareNothing_EndsSoonAsOneBlock()
    {
        var (old, now) = (Enumerable.Range(0, 40_000).Select(static i => $"a{i}").ToArray(), Enumerable.Range(0, 40_000).Select(static i => $"b{i}").ToArray());

        Assert.Equal(new DiffHunk(0, 40_000, 0, 40_000), Assert.Single(LineDiff.Compare(old, now)));
    }

    private static Gen<(string Start, string Theirs, string Mine)> Texts =>
        from a in Lines from b in Lines from c in Lines select (a, b, c);

    private static Gen<string> Lines => Gen.Elements("a", "b", "c").ListOf().Select(static l => string.Join('\n', l));

    private static int LongestCommon(string[] a, string[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                table[i, j] = a[i] == b[j] ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
            }
        }

        return table[0, 0];
    }
}
