using System.Net;
using System.Net.Sockets;

namespace Yuimori.Cli.Up;

/// <summary>The loopback ports of one site.</summary>
internal sealed record SitePorts(int Https, int Http, int HubMqtt, int GatewayMqtt)
{
    /// <summary>The ports of the documentation (design: names on the wire).</summary>
    public static SitePorts Standard { get; } = new(8443, 8080, 8883, 8884);

    /// <summary>Four ports from a base; for several sites on one machine.</summary>
    public static SitePorts From(int first) => new(first, first + 1, first + 2, first + 3);

    /// <summary>Ports that somebody already listens on.</summary>
    public IReadOnlyList<int> Taken() => [.. new[] { Https, Http, HubMqtt, GatewayMqtt }.Where(IsTaken)];

    private static bool IsTaken(int port)
    {
        try
        {
            using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
