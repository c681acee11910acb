using System.Net;
using Microsoft.AspNetCore.Connections;

namespace Yuimori.Gateway.Broker;

/// <summary>
/// Connections of one address that have not shown a member's certificate yet. Stops one stranger that opens
/// connections and says nothing from taking the places of members. Safe for use by many threads.
/// </summary>
internal sealed class HandshakeLimit
{
    /// <summary>
    /// 32: every member of a site behind one address may come back at the same moment after a power cut.
    /// </summary>
    internal const int PerAddressMax = 32;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _strangers = [];

    /// <summary>Middleware before TLS: closes what is beyond the limit without a word.</summary>
    internal ConnectionDelegate Guard(ConnectionDelegate next) => async connection =>
    {
        var address = (connection.RemoteEndPoint as IPEndPoint)?.Address.ToString() ?? "";
        if (!TryEnter(address)) return;
        var place = new Place(this, address);
        connection.Features.Set(place);
        try
        {
            await next(connection);
        }
        finally
        {
            place.Leave();
        }
    };

    /// <summary>The connection's holder is a member: it takes up no stranger's place any more.</summary>
    internal static void Admit(BaseConnectionContext connection) => connection.Features.Get<Place>()?.Leave();

    internal bool TryEnter(string address)
    {
        lock (_lock)
        {
            var count = _strangers.GetValueOrDefault(address);
            if (count >= PerAddressMax) return false;
            _strangers[address] = count + 1;
            return true;
        }
    }

    private void Leave(string address)
    {
        lock (_lock)
        {
            var count = _strangers[address] - 1;
            if (count > 0) _strangers[address] = count;
            else _strangers.Remove(address);
        }
    }

    private sealed class Place(HandshakeLimit limit, string address)
    {
        private int _left;

        internal void Leave()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0) limit.Leave(address);
        }
    }
}
