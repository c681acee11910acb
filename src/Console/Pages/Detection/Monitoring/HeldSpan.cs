namespace Yuimori.Console.Pages.Detection.Monitoring;

/// <summary>A time in which one decision stood at an actuator.</summary>
/// <param name="Index">The record of <c>F12.decided</c>.</param>
/// <param name="From">Since when, by the arbiter's clock.</param>
/// <param name="To">Until when; null: it stands.</param>
/// <param name="Value">What was decided; null: the actuator is left where it is.</param>
/// <param name="Controller">Whose order; null: none stood, the rest value.</param>
/// <param name="Purpose">What the order served.</param>
/// <param name="Reason">Id of the rule behind the order.</param>
public sealed record HeldSpan(
    long Index, DateTimeOffset From, DateTimeOffset? To,
    string? Value, string? Controller, string? Purpose, string? Reason);
