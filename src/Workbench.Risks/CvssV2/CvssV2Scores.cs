using System.Runtime.InteropServices;

namespace Yuimori.Workbench.Risks;

/// <summary>The scores of a CVSS 2.0 vector.</summary>
/// <param name="Base">基本値.</param>
/// <param name="Temporal">現状値; <c>null</c> when the vector defines no temporal metric.</param>
/// <param name="Environmental">環境値; <c>null</c> when the vector defines no environmental metric.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CvssV2Scores(CvssScore Base, CvssScore? Temporal, CvssScore? Environmental);
