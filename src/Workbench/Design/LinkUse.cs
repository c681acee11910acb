using Yuimori.Kernel.Functions;
using Yuimori.Workbench.Model;
using Yuimori.Workbench.Threats;

namespace Yuimori.Workbench.Design;

/// <summary>Whether a Link uses what both its ends could do: its stated protection decides, nothing else.</summary>
internal static class LinkUse
{
    private const int Authentication = 3;
    private const int Encryption = 10;

    /// <summary>Whether a Function acts at a place; at a Component always.</summary>
    public static bool Of(ThreatPlace place, FunctionId function)
    {
        if (!place.IsLink || place.Links[0].Medium == LinkMedium.Internal) return true;
        var protection = place.Links[0].Protection;
        return function.Number switch
        {
            Encryption => protection.Transport is not (TransportProtection.None or TransportProtection.Unstated),
            Authentication => protection.Transport == TransportProtection.MutualTls
                || protection.Messages == MessageProtection.Signed,
            _ => true,
        };
    }
}
