using Yuimori.Workbench.Exchange.Losses;

namespace Yuimori.Workbench.Exchange.Export;

/// <summary>What an export made.</summary>
/// <param name="Text">The whole file.</param>
/// <param name="Losses">What the format cannot say.</param>
public sealed record ExportResult(string Text, IReadOnlyList<Loss> Losses);
