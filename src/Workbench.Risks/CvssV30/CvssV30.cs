namespace Yuimori.Workbench.Risks;

/// <summary>Scores CVSS 3.0 vectors in exact integers. Nothing is allocated.</summary>
public static class CvssV30
{
    /// <summary>Base, temporal and environmental score of a vector.</summary>
    /// <exception cref="InvalidOperationException">The vector is default-constructed.</exception>
    public static CvssV3Scores Score(CvssV30Vector vector) =>
        CvssV3Formulas.Score(vector.Values, CvssV3Weights.Impact15, isRounded: false);
}
