using System.Collections.Concurrent;
using System.Net;

namespace Yuimori.Initiation.Authentication;

/// <summary>
/// Which refusals are those of drills, told by the address that the drill connects from. The drill so learns the exact
/// reason that the broker found, and the refusal is stated as <c>F3.drill</c> instead of <c>F3.refused</c>. Only this
/// process can enter an address, and only for a socket that it holds, so nobody can hide an attack behind it.
/// </summary>
public sealed class DrillRefusals
{
    private readonly ConcurrentDictionary<(IPAddress, int), TaskCompletionSource<string>> _expected = [];

    /// <summary>Expects the refusal of a connection from an address; dispose to end expecting it.</summary>
    public DrillExpectation Expect(IPEndPoint local)
    {
        var why = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var key = Key(local);
        _expected[key] = why;
        return new DrillExpectation(why.Task, () => _expected.TryRemove(key, out _));
    }

    /// <summary>Whether a refusal is a drill's; called by the broker for every refusal.</summary>
    /// <param name="remote">Where the refused connection came from.</param>
    /// <param name="why">The reason.</param>
    public bool TryTake(EndPoint? remote, string why) =>
        remote is IPEndPoint ip && _expected.TryGetValue(Key(ip), out var expected) && expected.TrySetResult(why);

    // A listener of both families shows an IPv4 peer as mapped to IPv6.
    private static (IPAddress, int) Key(IPEndPoint at) =>
        (at.Address.IsIPv4MappedToIPv6 ? at.Address.MapToIPv4() : at.Address, at.Port);
}
