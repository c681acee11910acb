using Yuimori.Kernel.Ports;

namespace Yuimori.Console.Pages.Detection.Monitoring;

/// <summary>A time in which an order stood and another decided.</summary>
/// <param name="Index">The record of <c>F12.conflict</c>: with it the loser was told.</param>
/// <param name="From">Since when.</param>
/// <param name="To">Until when; null: it goes on.</param>
/// <param name="Loser">Whose order lost.</param>
/// <param name="Purpose">What it served.</param>
/// <param name="Value">What it wanted.</param>
/// <param name="Reason">Id of its rule.</param>
/// <param name="Why">Why it lost, as a stable word.</param>
/// <param name="Winner">Whose order decided.</param>
public sealed record LostSpan(
    long Index, DateTimeOffset From, DateTimeOffset? To, string Loser, string Purpose, string Value, string Reason,
    string Why, string Winner)
{
    public static LostSpan Of(JournalEntry entry)
    {
        var data = entry.Event.Data;
        string Word(string name) => data.GetValueOrDefault(name) ?? "";
        return new LostSpan(
            entry.Index, entry.Event.At, null, Word("loser"), Word("loserPurpose"), Word("loserValue"),
            Word("loserReason"), Word("why"), Word("winner"));
    }

    public bool IsOfSameLoser(LostSpan other) => Loser == other.Loser && Purpose == other.Purpose;
}
