using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Report;

/// <summary>A thing to protect.</summary>
/// <param name="Id">Id of the asset.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">IoT function, original function, information or other, in words.</param>
/// <param name="Where">Where it is held, in words.</param>
/// <param name="Importance">How much it matters, in words; null: the design does not say.</param>
public sealed record ReportAsset(
    string Id,
    LocalisedText Name,
    LocalisedText Kind,
    LocalisedText Where,
    LocalisedText? Importance = null);
