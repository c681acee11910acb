namespace Yuimori.Bench.Design;

/// <summary>What one run cost.</summary>
internal sealed record DesignCost(int Size, int Findings, int Groups, Cost Load, Cost Analyse, Cost Fold, long Live);
