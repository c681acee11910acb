using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Yuimori.Hub.Identity;
using Yuimori.Hub.Ingress.Mqtt;
using Yuimori.Initiation.InitialSetting.Hub;
using Yuimori.Kernel.Placement;
using Yuimori.Mqtt.Server;
using Yuimori.Prevention.Encryption;

namespace Yuimori.Hub;

/// <summary>The hub's three doors: HTTPS, the loopback's plain console, and MQTT over mutual TLS.</summary>
internal static class HubListeners
{
    /// <summary>64 KiB of request headers and body in flight suffice for every form and EST.</summary>
    private const long BodyBytesMax = 64 * 1024;

    /// <summary>2,000 connections; stops a flood from using up sockets that the gateways need.</summary>
    private const long ConnectionsMax = 2000;

    /// <summary>10 seconds for headers or a handshake; stops slow-loris peers from holding connections.</summary>
    private static readonly TimeSpan OpeningMax = TimeSpan.FromSeconds(10);

    public static void Configure(KestrelServerOptions kestrel, HubPlan plan)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = BodyBytesMax;
        kestrel.Limits.MaxConcurrentConnections = ConnectionsMax;
        kestrel.Limits.RequestHeadersTimeout = OpeningMax;
        var certificates = kestrel.ApplicationServices.GetRequiredService<HubCertificates>();
        kestrel.Listen(AddressOf(plan.ListenHttps), listen =>
        {
            listen.Protocols = HttpProtocols.Http1AndHttp2;
            listen.UseHttps(new TlsHandshakeCallbackOptions
            {
                HandshakeTimeout = OpeningMax,
                OnConnection = _ => ValueTask.FromResult(certificates.WebServer()),
            });
        });
        if (plan.ListenLoopbackHttp is { } plain)
        {
            kestrel.Listen(LoopbackOf(plain), static listen => listen.Protocols = HttpProtocols.Http1);
        }

        var door = kestrel.ApplicationServices.GetRequiredService<MqttDoor>();
        kestrel.Listen(AddressOf(plan.ListenMqtt), listen =>
        {
            listen.UseHttps(new TlsHandshakeCallbackOptions
            {
                HandshakeTimeout = OpeningMax,
                OnConnection = context => ValueTask.FromResult(door.Handshake(context.Connection)),
            });
            listen.UseConnectionHandler<MqttConnectionHandler>();
        });
    }

    /// <summary>The address of a plan's host; a name other than localhost means every address.</summary>
    private static IPEndPoint AddressOf(Kernel.Placement.Endpoint endpoint) => endpoint.Host switch
    {
        "localhost" => new IPEndPoint(IPAddress.Loopback, endpoint.Port),
        var host when IPAddress.TryParse(host, out var ip) => new IPEndPoint(ip, endpoint.Port),
        _ => new IPEndPoint(IPAddress.IPv6Any, endpoint.Port),
    };

    // D4: plain HTTP exists on the loopback only, whatever a plan says.
    private static IPEndPoint LoopbackOf(Kernel.Placement.Endpoint endpoint)
    {
        var address = AddressOf(endpoint);
        return IPAddress.IsLoopback(address.Address)
            ? address
            : throw new InvalidOperationException($"Plain HTTP on {endpoint.Host} is refused: loopback only");
    }
}
