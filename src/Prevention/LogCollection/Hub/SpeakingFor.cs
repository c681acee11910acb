using System.Collections.Frozen;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Placement;

namespace Yuimori.Prevention.LogCollection.Hub;

/// <summary>
/// About whom a gateway may state Events: everybody but the hub, the other gateways and what stands behind those. Stops
/// one site that was taken over from forging another's evidence. A Component that the plan no longer knows is allowed:
/// an Event of the time when it did may still be on its way, and refusing it would stop all that follow.
/// </summary>
public sealed class SpeakingFor
{
    private readonly FrozenDictionary<ComponentId, ComponentId> _speaker;

    /// <summary>The rule of a plan.</summary>
    public SpeakingFor(HubPlan plan)
    {
        var speakers = new Dictionary<ComponentId, ComponentId>();
        foreach (var gateway in plan.Gateways)
        {
            foreach (var member in gateway.Members) speakers[member.Component] = gateway.Component;
            speakers[gateway.Component] = gateway.Component;
        }

        speakers[plan.Component] = plan.Component;
        _speaker = speakers.ToFrozenDictionary();
    }

    /// <summary>Whether a gateway may state Events about a Component.</summary>
    public bool MayState(ComponentId gateway, ComponentId about) =>
        !_speaker.TryGetValue(about, out var speaker) || speaker == gateway;
}
