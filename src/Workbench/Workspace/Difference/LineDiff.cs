namespace Yuimori.Workbench.Workspace.Difference;

/// <summary>
/// The difference of two texts by lines: the shortest edit script of E. W. Myers, "An O(ND) Difference Algorithm".
/// </summary>
public static class LineDiff
{
    /// <summary>
    /// 1,500 changed lines: what is kept to find the way back grows with the square. Beyond it the rest counts as one
    /// replaced block; stops two texts that share nothing from taking memory and minutes.
    /// </summary>
    public const int EditsMax = 1500;

    /// <summary>A text's lines, without their ends; a text that ends with a line end has an empty last line.</summary>
    public static string[] Lines(string text) => text.Split('\n');

    /// <summary>The hunks, in the order of the text; empty when both are equal.</summary>
    public static IReadOnlyList<DiffHunk> Compare(IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        var start = 0;
        while (start < old.Count && start < now.Count && old[start] == now[start]) start++;
        var (oldEnd, newEnd) = (old.Count, now.Count);
        while (oldEnd > start && newEnd > start && old[oldEnd - 1] == now[newEnd - 1]) (oldEnd, newEnd) = (oldEnd - 1,
            newEnd - 1);
        if (start == oldEnd && start == newEnd) return [];
        var trace = Search(old, now, start, oldEnd - start, newEnd - start);
        return trace is null
            ? [new DiffHunk(start, oldEnd - start, start, newEnd - start)]
            : Join(WayBack(trace, start, oldEnd - start, newEnd - start));
    }

    // Each step keeps the furthest old line on every diagonal k = x - y; null: more edits than are followed.
    private static List<int[]>? Search(IReadOnlyList<string> old, IReadOnlyList<string> now, int start, int n, int m)
    {
        var most = Math.Min(n + m, EditsMax);
        var furthest = new int[2 * most + 2];
        var trace = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            for (var k = -edits; k <= edits; k += 2)
            {
                var down = k == -edits || (k != edits && furthest[most + k - 1] < furthest[most + k + 1]);
                var x = down ? furthest[most + k + 1] : furthest[most + k - 1] + 1;
                while (x < n && x - k < m && x - k >= 0 && old[start + x] == now[start + x - k]) x++;
                furthest[most + k] = x;
                if (x >= n && x - k >= m)
                {
                    trace.Add(furthest[(most - edits)..(most + edits + 1)]);
                    return trace;
                }
            }

            trace.Add(furthest[(most - edits)..(most + edits + 1)]);
        }

        return null;
    }

    // Single edits, last first.
    private static List<DiffHunk> WayBack(List<int[]> trace, int start, int n, int m)
    {
        var edits = new List<DiffHunk>();
        var (x, y) = (n, m);
        for (var step = trace.Count - 1; step > 0; step--)
        {
            var before = trace[step - 1];
            int At(int k) => Math.Abs(k) > step - 1 ? -1 : before[k + step - 1];
            var diagonal = x - y;
            var down = diagonal == -step || (diagonal != step && At(diagonal - 1) < At(diagonal + 1));
            var from = down ? diagonal + 1 : diagonal - 1;
            var (px, py) = (At(from), At(from) - from);
            edits.Add(down
                ? new DiffHunk(start + px, 0, start + py, 1)
                : new DiffHunk(start + px, 1, start + py, 0));
            (x, y) = (px, py);
        }

        edits.Reverse();
        return edits;
    }

    private static List<DiffHunk> Join(List<DiffHunk> edits)
    {
        var joined = new List<DiffHunk>();
        foreach (var edit in edits)
        {
            if (joined.Count > 0 && joined[^1] is var last && last.OldEnd == edit.OldStart && last.NewEnd
                == edit.NewStart)
            {
                joined[^1] = last
                    with { OldCount = last.OldCount + edit.OldCount, NewCount = last.NewCount + edit.NewCount };
            }
            else
            {
                joined.Add(edit);
            }
        }

        return joined;
    }
}
