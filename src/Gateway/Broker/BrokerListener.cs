using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Endpoint = Yuimori.Kernel.Placement.Endpoint;
using Yuimori.Mqtt.Server;

namespace Yuimori.Gateway.Broker;

/// <summary>
/// The broker on Kestrel: MQTT over mutual TLS at one address. No HTTP, and nothing from the environment.
/// </summary>
internal sealed class BrokerListener : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BrokerListener(WebApplication app, IPEndPoint at) => (_app, At) = (app, at);

    /// <summary>Where it listens.</summary>
    internal IPEndPoint At { get; }

    /// <summary>Where this process reaches it.</summary>
    internal IPEndPoint Near => At.Address switch
    {
        { } any when any.Equals(IPAddress.Any) => new IPEndPoint(IPAddress.Loopback, At.Port),
        { } any when any.Equals(IPAddress.IPv6Any) => new IPEndPoint(IPAddress.IPv6Loopback, At.Port),
        _ => At,
    };

    /// <summary>Begins to listen.</summary>
    internal static async Task<BrokerListener> StartAsync(
        Endpoint endpoint,
        int connectionsMax,
        TlsDoor door,
        MqttServer server,
        ILoggerFactory logs,
        CancellationToken cancellation)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(logs);
        builder.Services.AddLogging();
        builder.Services.AddSingleton(server);
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration();
        var address = await AddressOfAsync(endpoint.Host, cancellation);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // Stops strangers from using up sockets and memory before their certificate is asked for.
            kestrel.Limits.MaxConcurrentConnections = connectionsMax;
            kestrel.AddServerHeader = false;
            kestrel.Listen(address, endpoint.Port, listen =>
            {
                listen.Use(new HandshakeLimit().Guard);
                listen.UseHttps(door.Options);
                listen.UseConnectionHandler<MqttConnectionHandler>();
            });
        });
        var app = builder.Build();
        await app.StartAsync(cancellation);
        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new BrokerListener(app, new IPEndPoint(address, new Uri(bound.Single()).Port));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private static async Task<IPAddress> AddressOfAsync(string host, CancellationToken cancellation) =>
        IPAddress.TryParse(host, out var address)
            ? address
            : (await Dns.GetHostAddressesAsync(host, cancellation))[0];
}
