using System.Net;
using System.Net.Sockets;

namespace Yuimori.Shared.Sites;

/// <summary>Finds free loopback ports for a site.</summary>
public static class Ports
{
    private static int _next = 20_000;

    /// <summary>The first of four neighbouring free ports.</summary>
    public static int FourInARow()
    {
        for (var attempt = 0; attempt < 1000; attempt++)
        {
            var first = Interlocked.Add(ref _next, 4);
            if (Enumerable.Range(first, 4).All(IsFree)) return first;
        }

        throw new InvalidOperationException("No four free ports in a row");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
