using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Mqtt.Client;
using Yuimori.Mqtt;
using Yuimori.Trust.Certificates;
using Yuimori.Trust.Signing;

namespace Yuimori.Shared.Sites;

/// <summary>A device of another maker: enrols by EST with its claim code and speaks MQTT; nothing of the agent in it.</summary>
public sealed class TestDevice : IAsyncDisposable
{
    private readonly AgentPlan _plan;
    private readonly X509Certificate2 _certificate;
    private readonly X509Certificate2 _root;
    private readonly MqttReconnectingClient _client;

    private TestDevice(AgentPlan plan, X509Certificate2 certificate, X509Certificate2 root, int seed)
    {
        (_plan, _certificate, _root) = (plan, certificate, root);
        var options = new MqttReconnectOptions
        {
            Client = new MqttClientOptions { ClientId = plan.Component.Value, KeepAlive = TimeSpan.FromSeconds(5) },
            DelayMin = TimeSpan.FromMilliseconds(50),
            DelayMax = TimeSpan.FromMilliseconds(500),
        };
        _client = new MqttReconnectingClient(
            options, ConnectAsync, static (_, _) => ValueTask.FromResult(MqttReasonCode.Success), TimeProvider.System, new Random(seed));
        _client.Start();
    }

    public ComponentId Component => _plan.Component;

    /// <summary>Signs an order as this Controller would, and sends it.</summary>
    public async Task<string> OrderAsync(OrderClaims order, CancellationToken cancellation)
    {
        var signed = Jws.Sign(
            JwsType.Order, JsonSerializer.SerializeToUtf8Bytes(order, WireJson.Shared.OrderClaims), _certificate);
        await SendOrderAsync(signed, cancellation);
        return signed;
    }

    /// <summary>Sends whatever is said to be an order.</summary>
    public Task<bool> SendOrderAsync(string said, CancellationToken cancellation) =>
        PublishAsync(new Topic(Component, Topic.Order), Encoding.UTF8.GetBytes(said), cancellation);

    /// <summary>Its SPIFFE ID.</summary>
    public string Identity => PeerCertificate.Check(
        _certificate, _root, null, TimeProvider.System, CertificateUse.Client).Value.ToString();

    /// <summary>Enrols with the plan and claim code that the installer left in a directory, and connects.</summary>
    public static async Task<TestDevice> JoinAsync(string directory, int seed, CancellationToken cancellation)
    {
        var plan = JsonSerializer.Deserialize(
            await File.ReadAllBytesAsync(Path.Combine(directory, "plan.json"), cancellation), WireJson.Shared.AgentPlan)!;
        var keys = new KeyDirectory(directory);
        if (!keys.HasCertificate) await EnrolAsync(plan, keys, directory, cancellation);
        return new TestDevice(plan, keys.LoadCertificate().Value, keys.LoadRoot().Value, seed);
    }

    /// <summary>Reports a reading; completes when the gateway has acknowledged it.</summary>
    public async Task<bool> ReportAsync(string stream, decimal value, string unit, CancellationToken cancellation)
    {
        IReadOnlyList<SenmlRecord> pack =
        [
            new SenmlRecord
            {
                Name = stream,
                Unit = unit,
                Value = value,
                Time = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() / 1000m,
            },
        ];
        return await PublishAsync(
            new Topic(Component, Topic.Up, stream),
            JsonSerializer.SerializeToUtf8Bytes(pack, WireJson.Shared.IReadOnlyListSenmlRecord),
            cancellation);
    }

    /// <summary>States a fact; true only when the gateway has acknowledged it.</summary>
    public Task<bool> StateAsync(Event fact, CancellationToken cancellation) =>
        PublishAsync(new Topic(Component, Topic.Event), EventCodec.Encode(fact), cancellation);

    /// <summary>Publishes anything on a topic, as a device that means ill would.</summary>
    public async Task<bool> PublishAsync(Topic topic, ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        var message = new MqttMessage
        {
            Topic = MqttTopicName.Create(topic.ToString()),
            Payload = payload,
            Qos = MqttQos.AtLeastOnce,
        };
        return (await _client.PublishAsync(message, cancellation)).IsSuccess;
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        _certificate.Dispose();
        _root.Dispose();
    }

    private static async Task EnrolAsync(AgentPlan plan, KeyDirectory keys, string directory, CancellationToken cancellation)
    {
        var claim = await File.ReadAllTextAsync(Path.Combine(directory, "claim"), cancellation);
#pragma warning disable MA0039 // The device pins the CA by its hash instead, below.
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = static (_, _, _, _) => true };
#pragma warning restore MA0039
        using var http = new HttpClient(handler) { BaseAddress = new Uri(plan.HubUrl) };
        var authorities = Pkcs7Certs.ImportBase64(await http.GetStringAsync(
            new Uri("/.well-known/est/cacerts", UriKind.Relative), cancellation)).Value;
        var root = authorities.Single(c => Convert.ToHexStringLower(SHA256.HashData(c.RawData)) == plan.CaSha256);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/.well-known/est/simpleenroll");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{plan.Component}:{claim.Trim()}")));
        request.Content = new StringContent(Convert.ToBase64String(keys.CreateRequest(plan.Component).Value));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/pkcs10");
        using var answer = await http.SendAsync(request, cancellation);
        var body = await answer.Content.ReadAsStringAsync(cancellation);
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{answer.StatusCode}: {body}");
        var saved = keys.SaveCertificate(Pkcs7Certs.ImportBase64(body).Value[0], root);
        if (!saved.IsOk) throw new InvalidOperationException(saved.Error.Detail);
    }

    private async ValueTask<Stream> ConnectAsync(CancellationToken cancellation)
    {
        var tcp = new TcpClient();
        await tcp.ConnectAsync(_plan.GatewayMqtt.Host, _plan.GatewayMqtt.Port, cancellation);
        tcp.NoDelay = true;
        var tls = new SslStream(tcp.GetStream());
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = _plan.Gateway.Value,
                ClientCertificates = [_certificate],
                RemoteCertificateValidationCallback = (_, shown, _, _) => shown is X509Certificate2 peer && PeerCertificate
                    .Check(peer, _root, null, TimeProvider.System, CertificateUse.Server).IsOk,
            },
            cancellation);
        return tls;
    }
}
