using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Packets;
using Yuimori.Mqtt.Server;

namespace Yuimori.Bench.Mqtt;

/// <summary>Our server with ports that allow everything and keep nothing, as mosquitto without persistence.</summary>
internal sealed class OurServer : IMqttAuthenticator, IMqttAuthorizer, IMqttMessageSink
{
    internal static async Task ServeAsync(int port, int tlsPort, string certificate)
    {
        var host = new OurServer();
        using var pem = X509Certificate2.CreateFromPemFile(certificate + ".crt", certificate + ".key");
        var pfx = X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddMqttServer(_ => new MqttServerOptions
        {
            Authenticator = host, Authorizer = host, Sink = host,
        });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.UseConnectionHandler<MqttConnectionHandler>());
            kestrel.Listen(IPAddress.Loopback, tlsPort, listen =>
            {
                listen.UseHttps(pfx);
                listen.UseConnectionHandler<MqttConnectionHandler>();
            });
        });
        await using var app = builder.Build();
        await app.StartAsync();
        // The tool closes our standard input to stop us: a killed tool leaves no server behind.
        await Console.In.ReadLineAsync();
    }

    public ValueTask<MqttAuthenticationResult> AuthenticateAsync(
        ConnectionContext connection, ConnectPacket connect, CancellationToken cancellation) =>
        new(MqttAuthenticationResult.Accept(new Identity(connect.ClientId)));

    public MqttAccess MayPublish(MqttSessionInfo session, MqttTopicName topic, bool retain) => MqttAccess.Allowed;

    public MqttAccess MaySubscribe(MqttSessionInfo session, MqttSubscription subscription) => MqttAccess.Allowed;

    public MqttAccess MayReceive(MqttSessionInfo session, MqttMessage message) => MqttAccess.Allowed;

    public ValueTask<MqttSinkResult> AcceptAsync(MqttIncoming incoming, CancellationToken cancellation) =>
        new(MqttSinkResult.Accept);

    private sealed record Identity(string Name) : IMqttIdentity;
}
