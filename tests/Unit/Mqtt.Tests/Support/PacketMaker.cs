using System.Text;
using Yuimori.Mqtt.Packets;

namespace Yuimori.Mqtt.Tests.Support;

/// <summary>Makes any valid packet from a seed.</summary>
internal sealed class PacketMaker(int seed, MqttVersion version)
{
    private static readonly MqttReasonCode[] s_codes = Enum.GetValues<MqttReasonCode>();

    private readonly Random _random = new(seed);

    private bool V5 => version == MqttVersion.V5;

    public MqttPacket Make() => Make((MqttPacketType)_random.Next(1, V5 ? 16 : 15));

    public MqttPacket Make(MqttPacketType type) => type switch
    {
        MqttPacketType.Connect => Connect(),
        MqttPacketType.ConnAck => ConnAck(),
        MqttPacketType.Publish => Publish(),
        MqttPacketType.PubAck => new PubAckPacket { PacketId = Id(), ReasonCode = Code(type), Properties = Reply() },
        MqttPacketType.PubRec => new PubRecPacket { PacketId = Id(), ReasonCode = Code(type), Properties = Reply() },
        MqttPacketType.PubRel => new PubRelPacket { PacketId = Id(), ReasonCode = Code(type), Properties = Reply() },
        MqttPacketType.PubComp => new PubCompPacket { PacketId = Id(), ReasonCode = Code(type), Properties = Reply() },
        MqttPacketType.Subscribe => new SubscribePacket
        {
            PacketId = Id(),
            Subscriptions = Many(Subscription),
            Properties = Props(new MqttProperties
            {
                SubscriptionIdentifiers = Maybe(() => new uint[] { VarInt() }),
                UserProperties = Maybe(Users),
            }),
        },
        MqttPacketType.SubAck => new SubAckPacket
        {
            PacketId = Id(), ReasonCodes = Many(SubAckCode), Properties = Reply(),
        },
        MqttPacketType.Unsubscribe => new UnsubscribePacket
        {
            PacketId = Id(),
            Filters = Many(Filter),
            Properties = Props(new MqttProperties { UserProperties = Maybe(Users) }),
        },
        MqttPacketType.UnsubAck => new UnsubAckPacket
        {
            PacketId = Id(), ReasonCodes = V5 ? Many(() => Code(type)) : [], Properties = Reply(),
        },
        MqttPacketType.PingReq => PingReqPacket.Instance,
        MqttPacketType.PingResp => PingRespPacket.Instance,
        MqttPacketType.Disconnect => new DisconnectPacket
        {
            ReasonCode = Code(type),
            Properties = Props(new MqttProperties
            {
                SessionExpirySeconds = Maybe(Number), ReasonString = Maybe(Text), ServerReference = Maybe(Text),
                UserProperties = Maybe(Users),
            }),
        },
        _ => Auth(),
    };

    public string Text()
    {
        var text = new StringBuilder();
        for (var left = _random.Next(12); left > 0; left--)
            text.Append(char.ConvertFromUtf32(Scalar()));
        return text.ToString();
    }

    private AuthPacket Auth()
    {
        var method = Maybe(Text);
        return new AuthPacket
        {
            ReasonCode = Code(MqttPacketType.Auth),
            Properties = method is null ? null : new MqttProperties
            {
                AuthenticationMethod = method, AuthenticationData = Maybe(Bytes), ReasonString = Maybe(Text),
            },
        };
    }

    private ConnectPacket Connect()
    {
        var userName = Maybe(Name);
        var method = Maybe(Text);
        return new ConnectPacket
        {
            Version = version,
            ClientId = Name(),
            CleanStart = Flag(),
            KeepAliveSeconds = (ushort)_random.Next(65_536),
            UserName = userName,
            Password = V5 || userName is not null ? Maybe(Bytes) : null,
            Will = Flag() ? Will() : null,
            Properties = Props(new MqttProperties
            {
                SessionExpirySeconds = Maybe(Number), ReceiveMaximum = Maybe(Id), MaximumPacketBytes = Maybe(VarInt),
                TopicAliasMaximum = Maybe(Id), RequestProblemInformation = Maybe(Flag),
                RequestResponseInformation = Maybe(Flag), AuthenticationMethod = method,
                AuthenticationData = method is null ? null : Maybe(Bytes), UserProperties = Maybe(Users),
            }),
        };
    }

    private MqttWill Will() => new()
    {
        Topic = Topic(),
        Payload = Bytes(),
        Qos = (MqttQos)_random.Next(3),
        Retain = Flag(),
        Properties = Props(Content() with { WillDelaySeconds = Maybe(Number) }),
    };

    private ConnAckPacket ConnAck()
    {
        var code = V5 ? Code(MqttPacketType.ConnAck) : MqttReasonCodes.FromReturnCode((byte)_random.Next(6))!.Value;
        return new ConnAckPacket
        {
            ReasonCode = code,
            SessionPresent = code == MqttReasonCode.Success && Flag(),
            Properties = Props(new MqttProperties
            {
                SessionExpirySeconds = Maybe(Number), ReceiveMaximum = Maybe(Id),
                MaximumQos = Maybe(() => (MqttQos)_random.Next(2)), RetainAvailable = Maybe(Flag),
                MaximumPacketBytes = Maybe(VarInt), AssignedClientId = Maybe(Name), TopicAliasMaximum = Maybe(Id),
                ReasonString = Maybe(Text), WildcardSubscriptionAvailable = Maybe(Flag),
                SubscriptionIdentifierAvailable = Maybe(Flag), SharedSubscriptionAvailable = Maybe(Flag),
                ServerKeepAliveSeconds = Maybe(Id), ResponseInformation = Maybe(Text), ServerReference = Maybe(Text),
                AuthenticationMethod = "m", AuthenticationData = Maybe(Bytes), UserProperties = Maybe(Users),
            }),
        };
    }

    private PublishPacket Publish()
    {
        var qos = (MqttQos)_random.Next(3);
        var alias = V5 ? Maybe(Id) : null;
        return new PublishPacket
        {
            Topic = alias is not null && Flag() ? null : Topic(),
            Payload = Bytes(),
            Qos = qos,
            Retain = Flag(),
            Duplicate = qos != MqttQos.AtMostOnce && Flag(),
            PacketId = qos == MqttQos.AtMostOnce ? (ushort)0 : Id(),
            Properties = alias is null && Flag() ? null : Props(Content() with
            {
                TopicAlias = alias,
                SubscriptionIdentifiers = Maybe(() => Many(VarInt)),
            }),
        };
    }

    private MqttProperties Content() => new()
    {
        PayloadIsUtf8 = Maybe(Flag), MessageExpirySeconds = Maybe(Number), ContentType = Maybe(Text),
        ResponseTopic = Maybe(() => Topic().Value), CorrelationData = Maybe(Bytes), UserProperties = Maybe(Users),
    };

    private MqttProperties? Reply() =>
        Props(new MqttProperties { ReasonString = Maybe(Text), UserProperties = Maybe(Users) });

    private MqttProperties? Props(MqttProperties properties) =>
        V5 && properties != new MqttProperties() ? properties : null;

    private MqttSubscription Subscription()
    {
        var filter = Filter();
        var one = new MqttSubscription(filter, (MqttQos)_random.Next(3));
        return !V5 ? one : one with
        {
            NoLocal = filter.ShareName is null && Flag(),
            RetainAsPublished = Flag(),
            RetainHandling = (MqttRetainHandling)_random.Next(3),
        };
    }

    private MqttTopicName Topic() => MqttTopicName.Create(string.Join('/', Many(Level)));

    private MqttTopicFilter Filter()
    {
        var levels = Many(() => _random.Next(4) == 0 ? "+" : Level());
        if (Flag())
            levels = [.. levels, "#"];
        var share = V5 && _random.Next(5) == 0 ? "$share/group/" : string.Empty;
        return MqttTopicFilter.Create(share + string.Join('/', levels));
    }

    private string Level() => $"l{_random.Next(5)}" + (_random.Next(6) == 0 ? "温度é😀" : string.Empty);

    private string Name() => $"n-{_random.Next(1000)}" + (_random.Next(6) == 0 ? "守" : string.Empty);

    private int Scalar() => _random.Next(4) switch
    {
        0 => _random.Next(1, 0x80),
        1 => _random.Next(0x80, 0x800),
        2 => _random.Next(0xE000, 0x1_0000),
        _ => _random.Next(0x1_0000, 0x11_0000),
    };

    private List<MqttUserProperty> Users() => Many(() => new MqttUserProperty(Text(), Text()));

    private ReadOnlyMemory<byte> Bytes()
    {
        var bytes = new byte[_random.Next(8) == 0 ? _random.Next(600) : _random.Next(10)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private MqttReasonCode SubAckCode() =>
        V5 ? Code(MqttPacketType.SubAck) : (MqttReasonCode)(_random.Next(4) is var n && n == 3 ? 0x80 : n);

    private MqttReasonCode Code(MqttPacketType type)
    {
        if (!V5)
            return MqttReasonCode.Success;
        var allowed = s_codes.Where(code => code.IsAllowedIn(type)).ToArray();
        return allowed[_random.Next(allowed.Length)];
    }

    private ushort Id() => (ushort)_random.Next(1, 65_536);

    private uint Number() => (uint)_random.NextInt64(uint.MaxValue + 1L);

    private uint VarInt() => (uint)_random.Next(1, 268_435_456);

    private bool Flag() => _random.Next(2) == 0;

    private T? Maybe<T>(Func<T> make)
        where T : struct => Flag() ? make() : null;

    private string? Maybe(Func<string> make) => Flag() ? make() : null;

    private IReadOnlyList<uint>? Maybe(Func<IReadOnlyList<uint>> make) => Flag() ? make() : null;

    private List<MqttUserProperty>? Maybe(Func<List<MqttUserProperty>> make) => Flag() ? make() : null;

    private List<T> Many<T>(Func<T> make) => [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => make())];
}
