using Yuimori.Console.Web;
using Yuimori.Detection.StateVisualisation;
using Yuimori.Kernel.Results;
using Yuimori.Proof;

namespace Yuimori.Console.Pages.Home;

/// <summary>What the home page shows at one moment.</summary>
/// <param name="System">Names and structure.</param>
/// <param name="Report">What is proven.</param>
/// <param name="Components">What is known of each component.</param>
/// <param name="FailedParts">Parts of the hub that do not work.</param>
public sealed record HomeModel(
    ConsoleSystem System,
    ProofReport Report,
    IReadOnlyList<LiveComponent> Components,
    IReadOnlyDictionary<string, Error> FailedParts);
