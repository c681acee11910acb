using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Web;

/// <summary>What the console shows on every page of one hub.</summary>
public sealed record ConsoleSite
{
    /// <summary>The System's name.</summary>
    public required LocalisedText SystemName { get; init; }

    /// <summary>The site's name from the wizard; null until it is done.</summary>
    public string? SiteName { get; init; }

    /// <summary>The language until a viewer chooses; null until the wizard is done.</summary>
    public Language? Language { get; init; }

    /// <summary>The 23 functions, for the menu.</summary>
    public required IReadOnlyList<FunctionEntry> Functions { get; init; }

    /// <summary>Whether there is no hub behind it: only designs are drafted here.</summary>
    public bool IsDesignOnly { get; init; }
}

/// <summary>A function in the menu.</summary>
/// <param name="Id">F1–F23.</param>
/// <param name="Slug">Route segment.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsPlanned">Not built yet: shown, greyed.</param>
public sealed record FunctionEntry(FunctionId Id, string Slug, LocalisedText Name, bool IsPlanned);
