using Yuimori.Kernel.Events;

namespace Yuimori.Detection.StateVisualisation;

/// <summary>A conflict of control that goes on at an actuator (<c>F12.conflict</c>).</summary>
/// <param name="Winner">The Controller whose order decides.</param>
/// <param name="WinnerPurpose">What that order serves.</param>
/// <param name="WinnerValue">The value that it wants.</param>
/// <param name="Loser">The Controller whose order lost.</param>
/// <param name="LoserPurpose">What that order serves.</param>
/// <param name="LoserValue">The value that it wants.</param>
/// <param name="Since">Since when.</param>
public sealed record LiveConflict(
    string Winner, string WinnerPurpose, string WinnerValue,
    string Loser, string LoserPurpose, string LoserValue, DateTimeOffset Since)
{
    internal static LiveConflict From(Event e) => new(
        Word(e, "winner"), Word(e, "winnerPurpose"), Word(e, "winnerValue"),
        Word(e, "loser"), Word(e, "loserPurpose"), Word(e, "loserValue"), e.At);

    internal bool IsOfSameLoser(LiveConflict other) => Loser == other.Loser && LoserPurpose == other.LoserPurpose;

    private static string Word(Event e, string name) => e.Data.GetValueOrDefault(name) ?? "";
}
