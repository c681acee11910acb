using Yuimori.Kernel.Text;
using Yuimori.Workbench.Checklists.Analysis;

namespace Yuimori.Cli.Checklists;

/// <summary>A sum of points in words: never a single number while something is open.</summary>
internal static class ScoreText
{
    public static LocalisedText Of(ScoreRange score) => score.IsKnown
        ? new($"得点 {score.Points}／{score.Possible}", $"{score.Points} of {score.Possible} points")
        : new(
            $"得点 {score.Lowest}〜{score.Highest}／{score.Possible}（未確定 {score.Unanswered}件）",
            $"{score.Lowest} to {score.Highest} of {score.Possible} points ({score.Unanswered} not settled)");
}
