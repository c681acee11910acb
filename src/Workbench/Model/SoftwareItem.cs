namespace Yuimori.Workbench.Model;

/// <summary>Software that a Component is made of, as a bill of materials names it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version; null: not said.</param>
/// <param name="Id">A package URL or CPE; null: not said.</param>
/// <param name="Supplier">Who supplies it; null: not said.</param>
public sealed record SoftwareItem(string Name, string? Version, string? Id, string? Supplier);
