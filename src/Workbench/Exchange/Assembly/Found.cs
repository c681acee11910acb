using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange.Foreign;
using Yuimori.Workbench.Exchange.Guess;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Exchange.Assembly;

/// <summary>A trust zone as a reader found it; keys are the other tool's own.</summary>
internal sealed record FoundZone(ForeignNode Node, string Key, string? Name, string? ParentKey);

/// <summary>A component as a reader found it.</summary>
internal sealed record FoundComponent(ForeignNode Node, string Key, string? Name)
{
    public string? About { get; init; }

    public required ElementGuess Guess { get; init; }

    /// <summary>Whether kind and layer were stated in our own words: then there is nothing to review.</summary>
    public bool IsStated { get; init; }

    public ComponentCapacity Capacity { get; init; } = ComponentCapacity.Full;

    public string? ParentKey { get; init; }

    public string? ZoneKey { get; init; }

    public string? Owner { get; init; }

    /// <summary>Something else that a person must look at.</summary>
    public LocalisedText? Review { get; init; }
}

/// <summary>A data flow as a reader found it.</summary>
internal sealed record FoundLink(ForeignNode Node, string? Key, string? Name, string? FromKey, string? ToKey)
{
    public required WireGuess Wire { get; init; }

    /// <summary>What protects each message, where our own words state it.</summary>
    public MessageProtection Messages { get; init; } = MessageProtection.Unstated;

    public IReadOnlyList<string> Carries { get; init; } = [];
}

/// <summary>A data asset as a reader found it.</summary>
internal sealed record FoundAsset(ForeignNode Node, string Key, string? Name)
{
    public string? Why { get; init; }

    public required Harm Harm { get; init; }

    public AssetClass Class { get; init; } = AssetClass.Information;

    public LocalisedText? Review { get; init; }

    public IReadOnlyList<string> HolderKeys { get; init; } = [];
}

/// <summary>A threat at a place as a reader found it.</summary>
internal sealed record FoundRisk(ForeignNode Node, string? Key, string? Title, string? PlaceKey)
{
    public string? Damage { get; init; }

    public string? Severity { get; init; }

    /// <summary>The threat class, or null where no word names one.</summary>
    public string? Threat { get; init; }

    public string? Source { get; init; }
}
