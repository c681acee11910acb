using Microsoft.Extensions.Logging;
using Yuimori.Mqtt.Codec;
using Yuimori.Mqtt.Server.Routing;
using Yuimori.Mqtt.Server.Sessions;
using Yuimori.Mqtt.Server.Wills;

namespace Yuimori.Mqtt.Server;

/// <summary>What all sessions of one server share.</summary>
internal sealed class Engine
{
    internal Engine(MqttServerOptions options, TimeProvider time, ILogger logger)
    {
        Options = options;
        Time = time;
        Logger = logger;
        Host = new HostPorts(options, Counters, logger);
        Router = new Router(this);
        Wills = new WillKeeper(this);
        Registry = new SessionRegistry(time);
        CodecLimits = new MqttCodecLimits
        {
            PacketBytesMax = options.Limits.PacketBytesMax,
            UserPropertiesMax = options.Limits.UserPropertiesMax,
            EntriesPerPacketMax = options.Limits.FiltersPerPacketMax,
        };
    }

    internal MqttServerOptions Options { get; }

    internal MqttServerLimits Limits => Options.Limits;

    internal MqttCodecLimits CodecLimits { get; }

    internal TimeProvider Time { get; }

    internal ILogger Logger { get; }

    internal MqttServerCounters Counters { get; } = new();

    internal SubscriptionTrie Trie { get; } = new();

    internal HostPorts Host { get; }

    internal Router Router { get; }

    internal WillKeeper Wills { get; }

    internal SessionRegistry Registry { get; }
}
