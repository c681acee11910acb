using FsCheck;
using FsCheck.Fluent;
using System.Runtime.CompilerServices;
using Yuimori.Mqtt.Server.Routing;
using Yuimori.Mqtt.Server.Sessions;

namespace Yuimori.Mqtt.Server.Tests.Routing;

public sealed class SubscriptionTrie_Properties
{
    private static readonly string[] s_levels = ["a", "b", "", "+", "$x"];

    [Fact]
    public void Match_AnyFiltersAndTopic_SameAsMatchingOneByOne() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            var trie = new SubscriptionTrie();
            // The trie only compares sessions; none of their members is used here.
            var sessions = Enumerable.Range(0, 4)
                .Select(_ => (Session)RuntimeHelpers.GetUninitializedObject(typeof(Session))).ToArray();
            var live = new Dictionary<(int, string), MqttTopicFilter>();
            for (var i = random.Next(20); i > 0; i--)
            {
                var owner = random.Next(sessions.Length);
                var filter = Filter(random);
                if (random.Next(4) == 0)
                {
                    Assert.Equal(live.Remove((owner, filter.Value)), trie.Remove(sessions[owner], filter));
                    continue;
                }
                Assert.Equal(
                    live.TryAdd((owner, filter.Value), filter),
                    trie.Set(new Subscription(sessions[owner], filter, MqttQos.AtMostOnce, false, false, null)));
            }
            Assert.Equal(live.Count, trie.Count);
            var topic = Topic(random);
            var expected = live.Where(one => one.Value.Matches(topic)).Select(one => one.Key.Item1).Distinct().Order();
            var found = trie.Match(topic, out _).Select(one => Array.IndexOf(sessions, one.Session)).Order();
            Assert.Equal(expected, found);
            foreach (var ((owner, _), filter) in live)
                Assert.True(trie.Remove(sessions[owner], filter));
            Assert.Empty(trie.Match(topic, out _));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Retained_AnyTopicsAndFilter_SameAsMatchingOneByOne() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            var store = new InMemoryRetainedStore(1000, 1_000_000, TimeProvider.System);
            var live = new HashSet<string>();
            for (var i = random.Next(30); i > 0; i--)
            {
                var topic = Topic(random);
                var keep = random.Next(4) > 0;
                var message = new MqttMessage { Topic = topic, Payload = new byte[keep ? 1 : 0], Retain = true };
                var done = store.SetAsync(new MqttRetainedMessage(message, DateTimeOffset.UnixEpoch), default).AsTask();
                Assert.Equal(MqttReasonCode.Success, done.GetAwaiter().GetResult());
                _ = keep ? live.Add(topic.Value) : live.Remove(topic.Value);
            }
            Assert.Equal(live.Count, store.Count);
            var filter = Filter(random);
            var expected = live.Where(one => filter.Matches(MqttTopicName.Create(one))).Order(StringComparer.Ordinal);
            var found = store.MatchAsync(filter, 1000, default).AsTask().GetAwaiter().GetResult()
                .Select(one => one.Message.Topic.Value);
            Assert.Equal(expected, found.Order(StringComparer.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    private static MqttTopicFilter Filter(Random random)
    {
        var levels = Enumerable.Range(0, random.Next(1, 4))
            .Select(_ => s_levels[random.Next(s_levels.Length)]).ToList();
        if (levels is [""])
            levels = ["a"];
        if (random.Next(3) == 0)
            levels.Add("#");
        return MqttTopicFilter.Create(string.Join('/', levels));
    }

    private static MqttTopicName Topic(Random random)
    {
        var levels = Enumerable.Range(0, random.Next(1, 4)).Select(_ => s_levels[random.Next(3)]).ToList();
        if (random.Next(6) == 0)
            levels[0] = "$x";
        return MqttTopicName.Create(levels is [""] ? "a" : string.Join('/', levels));
    }
}
