namespace Yuimori.Workbench.Model;

/// <summary>An actuator's settings.</summary>
/// <param name="Positions">Positions that it can take; the first is the one it is delivered in.</param>
/// <param name="Rest">Position to take when no order stands; null: it stays where it is.</param>
public sealed record ActuatorModel(IReadOnlyList<string> Positions, string? Rest);
