using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yuimori.Mqtt.Client;

namespace Yuimori.Mqtt.Server.Tests.Support;

/// <summary>A server on real Kestrel at a free port of 127.0.0.1.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<IAsyncDisposable> _clients = [];

    private TestServer(WebApplication app, FakeHost host, ErrorLog log, MqttServer server)
    {
        _app = app;
        Host = host;
        Log = log;
        Server = server;
        Port = new Uri(app.Urls.Single()).Port;
    }

    public FakeHost Host { get; }

    public ErrorLog Log { get; }

    public MqttServer Server { get; }

    public int Port { get; }

    /// <summary>Set when the test makes the server log errors on purpose.</summary>
    public bool ExpectsErrors { get; set; }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<TestServer> StartAsync(
        Func<MqttServerOptions, MqttServerOptions>? configure = null, TimeProvider? time = null)
    {
        var host = new FakeHost();
        var log = new ErrorLog();
        var clock = time ?? TimeProvider.System;
        var options = new MqttServerOptions
        {
            Authenticator = host,
            Authorizer = host,
            Sink = host,
            Events = host,
            RetainedStore = new InMemoryRetainedStore(1000, 1_000_000, clock),
        };
        var server = new MqttServer(configure?.Invoke(options) ?? options, clock, log);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(server);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, 0, listen => listen.UseConnectionHandler<MqttConnectionHandler>()));
        var app = builder.Build();
        await app.StartAsync(Token);
        return new TestServer(app, host, log, server);
    }

    public async Task<NetworkStream> OpenAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, Port, Token);
        return new NetworkStream(socket, ownsSocket: true);
    }

    public async Task<RawPeer> OpenRawAsync(MqttVersion version = MqttVersion.V5) =>
        Track(new RawPeer(await OpenAsync(), version));

    public async Task<MqttConnectResult> TryConnectAsync(
        MqttClientOptions options, MqttMessageHandler? handler = null)
    {
        var result = await MqttClient.ConnectAsync(
            await OpenAsync(), options, handler ?? Inbox.Ignore, TimeProvider.System, Token);
        if (result.Client is { } client)
            Track(client);
        return result;
    }

    public async Task<MqttClient> ConnectAsync(
        string clientId, MqttVersion version = MqttVersion.V5, MqttMessageHandler? handler = null)
    {
        var result = await TryConnectAsync(new MqttClientOptions { ClientId = clientId, Version = version }, handler);
        Assert.True(result.IsConnected, result.Failure?.ToString());
        return result.Client;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
            await client.DisposeAsync();
        await Server.DisposeAsync();
        await _app.DisposeAsync();
        if (!ExpectsErrors)
            Assert.Empty(Log.Errors);
    }

    private T Track<T>(T client)
        where T : IAsyncDisposable
    {
        _clients.Add(client);
        return client;
    }
}
