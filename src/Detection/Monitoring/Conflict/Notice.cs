using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>A verdict on its way to a Controller; kept until the Controller has it.</summary>
/// <param name="No">Number, increasing for each Controller.</param>
/// <param name="Verdict">What it is told.</param>
public sealed record Notice(long No, Verdict Verdict);
