using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Yuimori.Hub;

/// <summary>Where the hub really listens: known once it does, since a plan may leave the port to the system.</summary>
internal sealed class HubAddresses
{
    private readonly TaskCompletionSource<IPEndPoint> _mqtt = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Where a person on this machine opens the console.</summary>
    public string Console { get; private set; } = "";

    /// <summary>The broker, as this machine reaches it.</summary>
    public Task<IPEndPoint> Mqtt => _mqtt.Task;

    /// <summary>Takes what the server says; its doors are listed in the order in which they were configured.</summary>
    public void Take(IServer server)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()!.Addresses;
        var plain = addresses.FirstOrDefault(static a => a.StartsWith("http:", StringComparison.Ordinal));
        Console = plain ?? addresses.First();
        var mqtt = new Uri(addresses.Last());
        _mqtt.TrySetResult(new IPEndPoint(
            IPAddress.TryParse(mqtt.DnsSafeHost, out var ip) && !IsAny(ip) ? ip : IPAddress.Loopback, mqtt.Port));
    }

    private static bool IsAny(IPAddress ip) => ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any);
}
