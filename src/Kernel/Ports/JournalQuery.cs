using Yuimori.Kernel.Identity;

namespace Yuimori.Kernel.Ports;

/// <summary>Which records to read.</summary>
public sealed record JournalQuery
{
    /// <summary>First index of interest.</summary>
    public long From { get; init; }

    /// <summary>End index (not read); null: to the end.</summary>
    public long? To { get; init; }

    /// <summary>Records at most. Stops a page from reading a Journal of years into memory.</summary>
    public int CountMax { get; init; } = 500;

    /// <summary>
    /// Only these kinds; empty: every kind. An item that ends in <c>.</c> is a prefix, such as <c>F12.</c>
    /// </summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Only this Component; null: every Component.</summary>
    public ComponentId? Component { get; init; }

    /// <summary>Newest first.</summary>
    public bool Descending { get; init; }
}
