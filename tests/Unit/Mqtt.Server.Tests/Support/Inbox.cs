using System.Text;
using System.Threading.Channels;
using Yuimori.Mqtt.Client;

namespace Yuimori.Mqtt.Server.Tests.Support;

/// <summary>Collects what a client receives.</summary>
internal sealed class Inbox
{
    private readonly Channel<MqttMessage> _messages = Channel.CreateUnbounded<MqttMessage>();

    public static MqttMessageHandler Ignore { get; } = (_, _) => new ValueTask<MqttReasonCode>(MqttReasonCode.Success);

    public MqttMessageHandler Handler => (message, _) =>
    {
        _messages.Writer.TryWrite(message);
        return new ValueTask<MqttReasonCode>(MqttReasonCode.Success);
    };

    public async Task<MqttMessage> NextAsync() =>
        await _messages.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public async Task<string> NextTextAsync()
    {
        var message = await NextAsync();
        return $"{message.Topic}={Encoding.UTF8.GetString(message.Payload.Span)}";
    }

    /// <summary>Whether anything is here; meaningful after a later message was seen.</summary>
    public bool IsEmpty => !_messages.Reader.TryPeek(out _);
}
