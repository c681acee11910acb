using System.Text;
using Yuimori.Workbench.Change;

namespace Yuimori.Fuzz.Workbench;

/// <summary>Target: the reader of snapshots.</summary>
public static class SnapshotTarget
{
    /// <summary>One input: the bytes of a snapshot. What passes can be compared, reviewed and written again.</summary>
    public static void Run(ReadOnlySpan<byte> input)
    {
        var read = SnapshotJson.Read(input);
        if (!read.IsOk) return;
        if (!DesignDiff.Between(read.Value, read.Value).IsEmpty)
            throw new InvalidOperationException("A design differs from itself.");
        var empty = read.Value with { Items = [], Risks = [] };
        RebaseReview.Of(empty, read.Value).Text(Yuimori.Kernel.Text.Language.Japanese, isMarkdown: true);
        RebaseReview.Of(read.Value, empty).Text(Yuimori.Kernel.Text.Language.English, isMarkdown: false);
        if (!SnapshotJson.Read(Encoding.UTF8.GetBytes(SnapshotJson.Write(read.Value))).IsOk)
            throw new InvalidOperationException("What was read cannot be written and read again.");
    }
}
