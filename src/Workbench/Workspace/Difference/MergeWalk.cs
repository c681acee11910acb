namespace Yuimori.Workbench.Workspace.Difference;

/// <summary>Walks two lists of hunks against one text and groups what touches.</summary>
internal sealed class MergeWalk(string[] start, string[] theirs, string[] mine)
{
    public IReadOnlyList<MergePiece> Walk(IReadOnlyList<DiffHunk> fromTheirs, IReadOnlyList<DiffHunk> fromMine)
    {
        var pieces = new List<MergePiece>();
        var (t, m, at) = (0, 0, 0);
        while (t < fromTheirs.Count || m < fromMine.Count)
        {
            var (firstT, firstM) = (t, m);
            var begin = Math.Min(StartOf(fromTheirs, t), StartOf(fromMine, m));
            var end = begin;

            // Hunks that only touch are taken together too: two lines added at one place have no order of their own.
            while (true)
            {
                if (t < fromTheirs.Count && fromTheirs[t].OldStart <= end) end = Math.Max(end, fromTheirs[t++].OldEnd);
                else if (m < fromMine.Count && fromMine[m].OldStart <= end) end = Math.Max(end, fromMine[m++].OldEnd);
                else break;
            }

            if (begin > at) pieces.Add(Same(at, begin));
            pieces.Add(Piece(
                begin, end,
                Side(theirs, begin, end, fromTheirs, firstT, t),
                Side(mine, begin, end, fromMine, firstM, m),
                t > firstT, m > firstM));
            at = end;
        }

        if (at < start.Length) pieces.Add(Same(at, start.Length));
        return pieces;
    }

    private static int StartOf(IReadOnlyList<DiffHunk> hunks, int index) =>
        index < hunks.Count ? hunks[index].OldStart : int.MaxValue;

    private MergePiece Same(int from, int to) =>
        new(MergeKind.Same, from, start[from..to], start[from..to], start[from..to]);

    private MergePiece Piece(int from, int to, string[] byThem, string[] byMe, bool theyChanged, bool iChanged)
    {
        var kind = !iChanged ? MergeKind.Theirs
            : !theyChanged ? MergeKind.Mine
            : byThem.AsSpan().SequenceEqual(byMe) ? MergeKind.Both
            : MergeKind.Conflict;
        return new MergePiece(kind, from, start[from..to], byThem, byMe);
    }

    // The lines of one side over lines from..to of the common text, with the hunks first..end inside of it.
    private string[] Side(string[] side, int from, int to, IReadOnlyList<DiffHunk> hunks, int first, int end)
    {
        var lines = new List<string>();
        var at = from;
        for (var i = first; i < end; i++)
        {
            lines.AddRange(start[at..hunks[i].OldStart]);
            lines.AddRange(side[hunks[i].NewStart..hunks[i].NewEnd]);
            at = hunks[i].OldEnd;
        }

        lines.AddRange(start[at..to]);
        return [.. lines];
    }
}
