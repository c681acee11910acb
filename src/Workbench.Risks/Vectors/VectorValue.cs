namespace Yuimori.Workbench.Risks;

/// <summary>One value that a metric can take.</summary>
/// <param name="Symbol">As written in a vector, such as <c>N</c>.</param>
/// <param name="Name">In words.</param>
public sealed record VectorValue(string Symbol, BilingualText Name);
