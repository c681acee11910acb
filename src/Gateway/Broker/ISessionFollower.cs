using Yuimori.Kernel.Identity;

namespace Yuimori.Gateway.Broker;

/// <summary>Learns of members' sessions, one call for each. Called on a connection's thread: answers at once.</summary>
internal interface ISessionFollower
{
    /// <summary>A session of a member began.</summary>
    void Joined(ComponentId member);

    /// <summary>A session of a member ended.</summary>
    void Left(ComponentId member);
}
