using Yuimori.Catalogue;

namespace Yuimori.Workbench.Sheet;

/// <summary>Where an answer belongs.</summary>
/// <param name="Row">Id of the row.</param>
/// <param name="Phase">The life-cycle column.</param>
/// <param name="Product">Id of the product.</param>
public sealed record AnswerKey(string Row, LifecyclePhase Phase, string Product);
