using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Mqtt;
using Yuimori.Mqtt.Client;
using Yuimori.Prevention.Encryption;
using Yuimori.Trust.Certificates;
using Yuimori.Trust.Signing;

namespace Yuimori.Hub.Tests.Running;

/// <summary>A gateway that has enrolled at a running hub, as far as the hub can tell.</summary>
internal sealed class GatewayPeer(RunningHub hub, X509Certificate2 certificate) : IDisposable
{
    public List<MqttMessage> Received { get; } = [];

    public X509Certificate2 Certificate => certificate;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<GatewayPeer> EnrolAsync(RunningHub hub)
    {
        var keys = new KeyDirectory(Directory.CreateTempSubdirectory("yuimori-gw-").FullName);
        var csr = keys.CreateRequest(RunningHub.Gateway).Value;
        using var browser = hub.NewBrowser(tls: true);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/.well-known/est/simpleenroll");
        request.Content = new StringContent(Convert.ToBase64String(csr), Encoding.ASCII, "application/pkcs10");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{RunningHub.Gateway}:{RunningHub.Claim}")));
        var answer = await browser.Client.SendAsync(request, Cancellation);
        var issued = Pkcs7Certs.ImportBase64(await answer.Content.ReadAsStringAsync(Cancellation)).Value[0];
        Assert.True(keys.SaveCertificate(issued, RunningHub.AuthorityOf(hub.Path)).IsOk);
        return new GatewayPeer(hub, keys.LoadCertificate().Value);
    }

    public async Task<MqttClient> ConnectAsync(X509Certificate2? shown = null)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(hub.Mqtt.Host, hub.Mqtt.Port, Cancellation);
        var tls = new SslStream(new NetworkStream(socket, ownsSocket: true));
        await tls.AuthenticateAsClientAsync(
            TlsPolicy.ForClient(shown ?? certificate, "localhost", static _ => true), Cancellation);
        var connected = await MqttClient.ConnectAsync(
            tls, new MqttClientOptions { ClientId = RunningHub.Gateway.Value }, TakeAsync, TimeProvider.System, Cancellation);
        Assert.True(connected.IsConnected);
        return connected.Client;
    }

    public static Task<MqttPublishResult> PublishAsync(MqttClient client, string topic, byte[] payload) => client.PublishAsync(
        new MqttMessage { Topic = MqttTopicName.Create(topic), Payload = payload, Qos = MqttQos.AtLeastOnce }, Cancellation);

    public byte[] Batch(long first, params Event[] events)
    {
        var batch = new LogBatch { Origin = RunningHub.Gateway, First = first, Events = events };
        var payload = JsonSerializer.SerializeToUtf8Bytes(batch, WireJson.Shared.LogBatch);
        return Encoding.ASCII.GetBytes(Jws.Sign(JwsType.Log, payload, certificate));
    }

    public static Event Fact(string kind, string component) => new()
    {
        Id = EventId.New(TimeProvider.System),
        Kind = kind,
        Component = ComponentId.Of(component),
        At = TimeProvider.System.GetUtcNow(),
        Outcome = EventOutcome.Ok,
    };

    public void Dispose() => certificate.Dispose();

    private ValueTask<MqttReasonCode> TakeAsync(MqttMessage message, CancellationToken cancellation)
    {
        lock (Received) Received.Add(message);
        return ValueTask.FromResult(MqttReasonCode.Success);
    }
}
