using System.Runtime.InteropServices;

namespace Yuimori.Workbench.Risks;

/// <summary>A CVSS 4.0 score. There is one score; the vector's nomenclature says what went into it.</summary>
/// <param name="Score">0.0 to 10.0.</param>
/// <param name="MacroVector">The equivalence classes that it comes from.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CvssV40Score(CvssScore Score, CvssMacroVector MacroVector);
