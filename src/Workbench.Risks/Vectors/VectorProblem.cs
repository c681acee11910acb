using System.Runtime.InteropServices;

namespace Yuimori.Workbench.Risks;

/// <summary>
/// What is wrong with a text, without allocating: a million bad lines cost no more than a million good ones.
/// </summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Offset">Where the wrong part begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Metric">Index of the metric it is about, or -1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct VectorProblem(VectorProblemKind Kind, int Offset, int Length, int Metric);
