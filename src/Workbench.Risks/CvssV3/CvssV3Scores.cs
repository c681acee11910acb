using System.Runtime.InteropServices;

namespace Yuimori.Workbench.Risks;

/// <summary>
/// The three scores of a CVSS 3 vector. What is not defined counts as its neutral value, so all three exist.
/// </summary>
/// <param name="Base">基本値.</param>
/// <param name="Temporal">現状値.</param>
/// <param name="Environmental">環境値; also made from the temporal metrics.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CvssV3Scores(CvssScore Base, CvssScore Temporal, CvssScore Environmental);
