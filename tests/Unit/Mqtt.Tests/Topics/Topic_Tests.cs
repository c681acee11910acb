using FsCheck;
using FsCheck.Fluent;

namespace Yuimori.Mqtt.Tests.Topics;

public sealed class Topic_Tests
{
    [Theory]
    [InlineData("a/b", true)]
    [InlineData("/", true)]
    [InlineData("a//b", true)]
    [InlineData("温度/😀", true)]
    [InlineData("", false)]
    [InlineData("a/+", false)]
    [InlineData("a#", false)]
    [InlineData("a\0", false)]
    [InlineData("a\nb", false)]
    [InlineData("a\u0085", false)]
    [InlineData("a\uFFFE", false)]
    [InlineData("a\uFDD0", false)]
    public void TopicName_TryCreate_AsSpecified(string text, bool valid)
    {
        Assert.Equal(valid, MqttTopicName.TryCreate(text, out var topic, out var problem));
        Assert.Equal(valid, topic is not null);
        Assert.Equal(valid, problem is null);
    }

    [Fact]
    public void TopicName_LoneSurrogate_Refused() =>
        Assert.False(MqttTopicName.TryCreate("a" + (char)0xD800, out _, out _));

    [Theory]
    [InlineData("#", true)]
    [InlineData("+", true)]
    [InlineData("+/a/#", true)]
    [InlineData("/+", true)]
    [InlineData("$share/g/a/#", true)]
    [InlineData("a/#/b", false)]
    [InlineData("a#", false)]
    [InlineData("a+/b", false)]
    [InlineData("+a", false)]
    [InlineData("", false)]
    [InlineData("$share", false)]
    [InlineData("$share/g", false)]
    [InlineData("$share/g/", false)]
    [InlineData("$share//a", false)]
    [InlineData("$share/+/a", false)]
    public void TopicFilter_TryCreate_AsSpecified(string text, bool valid) =>
        Assert.Equal(valid, MqttTopicFilter.TryCreate(text, out _, out _));

    [Theory]
    [InlineData("sport/tennis/player1/#", "sport/tennis/player1", true)]
    [InlineData("sport/tennis/player1/#", "sport/tennis/player1/ranking", true)]
    [InlineData("sport/#", "sport", true)]
    [InlineData("#", "a/b", true)]
    [InlineData("sport/tennis/+", "sport/tennis/player1", true)]
    [InlineData("sport/tennis/+", "sport/tennis/player1/ranking", false)]
    [InlineData("sport/+", "sport", false)]
    [InlineData("sport/+", "sport/", true)]
    [InlineData("+/+", "/finance", true)]
    [InlineData("/+", "/finance", true)]
    [InlineData("+", "/finance", false)]
    [InlineData("#", "$SYS/x", false)]
    [InlineData("+/x", "$SYS/x", false)]
    [InlineData("$SYS/#", "$SYS/x", true)]
    [InlineData("$share/g/a/+", "a/b", true)]
    [InlineData("a", "A", false)]
    public void Matches_ExamplesOfTheStandard(string filter, string topic, bool matches) =>
        Assert.Equal(matches, MqttTopicFilter.Create(filter).Matches(MqttTopicName.Create(topic)));

    [Theory]
    [InlineData("a/#", "a/b/+", true)]
    [InlineData("a/#", "a", true)]
    [InlineData("a/+", "a/b", true)]
    [InlineData("a/+", "a/#", false)]
    [InlineData("a/b", "a/+", false)]
    [InlineData("#", "+/x", true)]
    [InlineData("#", "$SYS/x", false)]
    public void Covers_Examples(string wide, string narrow, bool covers) =>
        Assert.Equal(covers, MqttTopicFilter.Create(wide).Covers(MqttTopicFilter.Create(narrow)));

    [Fact]
    public void Covers_AndMatches_Agree() =>
        Prop.ForAll<int>(seed =>
        {
            var random = new Random(seed);
            var wide = Filter(random);
            var narrow = Filter(random);
            var topic = MqttTopicName.Create(string.Join('/', Levels(random, ["a", "b", ""], "a")));
            if (wide.Covers(narrow) && narrow.Matches(topic))
                Assert.True(wide.Matches(topic), $"{wide} {narrow} {topic}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(5000));

    private static MqttTopicFilter Filter(Random random)
    {
        var levels = Levels(random, ["a", "b", "+", ""], "+");
        return MqttTopicFilter.Create(string.Join('/', random.Next(3) == 0 ? [.. levels, "#"] : levels));
    }

    private static string[] Levels(Random random, string[] from, string first) =>
        [first, .. Enumerable.Range(0, random.Next(3)).Select(_ => from[random.Next(from.Length)])];
}
