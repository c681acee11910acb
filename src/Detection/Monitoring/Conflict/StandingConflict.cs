using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>A lost order whose value is another than the winner's, as it was stated.</summary>
/// <param name="Winner">Whose order decides.</param>
/// <param name="WinnerPurpose">What it serves.</param>
/// <param name="WinnerValue">What it wants.</param>
/// <param name="WinnerReason">The rule behind it.</param>
/// <param name="Loser">Whose order lost.</param>
/// <param name="LoserPurpose">What it serves.</param>
/// <param name="LoserValue">What it wants.</param>
/// <param name="LoserReason">The rule behind it.</param>
/// <param name="Why"><c>higher-purpose</c> or <c>stood-first</c>.</param>
public sealed record StandingConflict(
    ComponentId Winner, Purpose WinnerPurpose, string WinnerValue, string WinnerReason,
    ComponentId Loser, Purpose LoserPurpose, string LoserValue, string LoserReason, string Why)
{
    /// <summary>The conflict of a loser with a winner; null when both want the same.</summary>
    internal static StandingConflict? Between(StandingOrder winner, StandingOrder loser) =>
        winner.Value == loser.Value
            ? null
            : new StandingConflict(
                winner.Controller, winner.Purpose, winner.Value, winner.Reason,
                loser.Controller, loser.Purpose, loser.Value, loser.Reason,
                winner.Purpose < loser.Purpose ? Refusal.HigherPurpose : Refusal.StoodFirst);

    /// <summary>The rule behind an order may change while the conflict stays the same.</summary>
    internal bool IsSameAs(StandingConflict? other) =>
        other is not null && other with { WinnerReason = WinnerReason, LoserReason = LoserReason } == this;
}
