namespace Yuimori.Workbench.Risks;

/// <summary>Scores CVSS 3.1 vectors in exact integers. Nothing is allocated.</summary>
public static class CvssV31
{
    /// <summary>Base, temporal and environmental score of a vector.</summary>
    /// <exception cref="InvalidOperationException">The vector is default-constructed.</exception>
    public static CvssV3Scores Score(CvssV31Vector vector) =>
        CvssV3Formulas.Score(vector.Values, CvssV3Weights.Impact13, isRounded: true);
}
