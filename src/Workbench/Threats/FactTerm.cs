using System.Runtime.InteropServices;

namespace Yuimori.Workbench.Threats;

/// <summary>Facts of which one must hold.</summary>
/// <param name="Mask">Their bits.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FactTerm(FactSet Mask);
