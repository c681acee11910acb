using Yuimori.Kernel.Events;

namespace Yuimori.Gateway.Intake;

/// <summary>
/// Which kinds of Event a member may state of itself. The evidence rules ask for Events of the gateway and the hub; a
/// member that could state those kinds could prove itself.
/// </summary>
internal static class MemberEvents
{
    private static readonly string[] Kinds = ["F12.command-refused"];

    internal static bool MayState(Event stated) => Kinds.Contains(stated.Kind, StringComparer.Ordinal);
}
