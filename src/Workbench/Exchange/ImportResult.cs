using Yuimori.Workbench.Exchange.Losses;

namespace Yuimori.Workbench.Exchange;

/// <summary>What an import made.</summary>
/// <param name="Format">What the file was.</param>
/// <param name="Yaml">The text of a System file that reads without a problem.</param>
/// <param name="Losses">What it could not carry over.</param>
/// <param name="ReviewCount">How many <c># review:</c> comments ask for a person.</param>
public sealed record ImportResult(ImportFormat Format, string Yaml, IReadOnlyList<Loss> Losses, int ReviewCount);
