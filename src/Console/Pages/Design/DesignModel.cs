using Yuimori.Catalogue;
using Yuimori.Console.Web;
using Yuimori.Kernel.Ports;

namespace Yuimori.Console.Pages.Design;

/// <summary>What the design's page shows.</summary>
/// <param name="System">The System.</param>
/// <param name="Catalogue">The guideline.</param>
/// <param name="View">The analysis.</param>
/// <param name="Recorded">The record that holds the System file's hash; null: none yet.</param>
/// <param name="WithCallouts">Whether threats and countermeasures are drawn into the picture.</param>
public sealed record DesignModel(
    ConsoleSystem System, GuidelineCatalogue Catalogue, DesignView View, JournalEntry? Recorded, bool WithCallouts)
{
    /// <summary>SHA-256 of the System file that was read, lower-case hex; null: it could not be read.</summary>
    public string? Hash => System.Model?.Source.Sha256;

    /// <summary>Whether the Journal holds this very file's hash.</summary>
    public bool IsRecorded => Hash is not null && Recorded?.Event.Data.GetValueOrDefault("sha256") == Hash;
}
