namespace Yuimori.Bench.Design;

/// <summary>Time on the clock, time of the processor, and allocated bytes.</summary>
internal sealed record Cost(double Milliseconds, double CpuMilliseconds, long Bytes);
