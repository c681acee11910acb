using Yuimori.Catalogue;
using Yuimori.Console.Web;
using Yuimori.Kernel.Results;

namespace Yuimori.Console.Pages.Journal;

/// <summary>What the Journal's page shows.</summary>
public sealed record JournalModel
{
    /// <summary>Names.</summary>
    public required ConsoleSystem System { get; init; }

    /// <summary>Names of the functions.</summary>
    public required GuidelineCatalogue Catalogue { get; init; }

    /// <summary>What is asked for.</summary>
    public required JournalFilter Filter { get; init; }

    /// <summary>Why the filter cannot be understood; null: it can.</summary>
    public Error? Error { get; init; }

    /// <summary>Records in the Journal.</summary>
    public required long Size { get; init; }

    /// <summary>The records that are shown.</summary>
    public required JournalScan Records { get; init; }

    /// <summary>The verification.</summary>
    public required CheckState Check { get; init; }
}
