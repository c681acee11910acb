using Yuimori.Catalogue;
using Yuimori.Console.Web;
using Yuimori.Kernel.Ports;

namespace Yuimori.Console.Pages.Journal;

/// <summary>What a record's page shows.</summary>
/// <param name="System">Names.</param>
/// <param name="Catalogue">Names of the functions.</param>
/// <param name="Entry">The record.</param>
/// <param name="Size">Records in the Journal.</param>
/// <param name="Canonical">The Event in its one spelling.</param>
/// <param name="Proof">Its way to a signed root; null: none yet.</param>
/// <param name="CanProve">Whether this hub can prove records at all.</param>
public sealed record RecordModel(
    ConsoleSystem System,
    GuidelineCatalogue Catalogue,
    JournalEntry Entry,
    long Size,
    string Canonical,
    InclusionProof? Proof,
    bool CanProve);
