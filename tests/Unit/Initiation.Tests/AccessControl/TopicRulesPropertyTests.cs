using FsCheck;
using FsCheck.Fluent;
using Yuimori.Initiation.AccessControl;
using Yuimori.Kernel.Identity;

namespace Yuimori.Initiation.Tests.AccessControl;

/// <summary>
/// The rules against brute force: wire.md's table written out as topic names over a small world that also holds ids,
/// channels and streams that nobody has, so that a filter which matches one of those matches what is not granted.
/// </summary>
public sealed class TopicRulesPropertyTests
{
    private static readonly string[] Ids = ["window", "lock", "rain", "heat", "safety", "comfort", "home", "nobody"];
    private static readonly string[] Channels =
        ["up", "ev", "st", "order", "verdict", "cmd", "ack", "log", "other"];
    private static readonly string[] Streams = ["rain", "wind"];
    private static readonly string[] Words = [.. Ids, .. Channels, .. Streams, "m", "+", "#", "", "$share", "M"];
    private static readonly string[] World = [.. Universe()];

    [Fact]
    public void Allows_AnyFilter_OnlyIfEverythingItMatchesIsGranted()
    {
        var rules = TopicRules.ForGateway(Plans.Gateway);
        Check(Filters(), (peer, filter) =>
        {
            var all = World.Where(topic => Matches(filter, topic)).All(topic => MayRead(peer, topic));
            return all || !rules.Allows(peer, TopicAct.Subscribe, filter);
        });
    }

    [Fact]
    public void Allows_FilterOfOurFormWithinWhatIsGranted_Yes()
    {
        var rules = TopicRules.ForGateway(Plans.Gateway);
        Check(Filters(), (peer, filter) =>
        {
            // Deeper filters match no topic of ours; a filter outside of the small world says nothing.
            var matched = World.Where(topic => Matches(filter, topic))
                .Where(topic => !topic.EndsWith("/up", StringComparison.Ordinal)).ToArray();
            var ours = filter.Split('/').Length <= 4 && matched.Length > 0;
            var all = matched.All(topic => MayRead(peer, topic));
            return !ours || !all || rules.Allows(peer, TopicAct.Subscribe, filter);
        });
    }

    [Fact]
    public void Allows_AnyName_OnlyIfGranted()
    {
        var rules = TopicRules.ForGateway(Plans.Gateway);
        Check(Filters(), (peer, name) =>
            rules.Allows(peer, TopicAct.Publish, name) == MayWrite(peer, name));
    }

    private static void Check(Gen<string> topics, Func<SpiffeId, string, bool> holds)
    {
        var cases = from peer in Gen.Elements(Peers()) from topic in topics select (peer, topic);
        var config = Config.QuickThrowOnFailure.WithMaxTest(20_000);
        FsCheck.Check.One(config, Prop.ForAll(cases.ToArbitrary(), c => holds(c.peer, c.topic)));
    }

    private static SpiffeId[] Peers() =>
        [.. Plans.Gateway.Members.Select(m => Plans.Id(m.Kind, m.Component.Value)), Plans.Home];

    // Half of the cases are near the truth, else nearly every one would be refused for its first level.
    private static Gen<string> Filters()
    {
        var wild = from n in Gen.Choose(1, 5)
                   from levels in Gen.Elements(Words).ArrayOf(n)
                   select string.Join('/', levels);
        var near = from id in Gen.Elements([.. Ids, "+"])
                   from channel in Gen.Elements([.. Channels, "+", "#"])
                   from stream in Gen.Elements(["", "/#", "/+", "/rain", "/wind", "/+/#"])
                   select $"m/{id}/{channel}{stream}";
        return Gen.OneOf(wild, near).Where(IsFilter);
    }

    private static bool IsFilter(string text)
    {
        var levels = text.Split('/');
        return text.Length > 0 && levels.Take(levels.Length - 1).All(level => level != "#");
    }

    private static IEnumerable<string> Universe()
    {
        foreach (var id in Ids)
        {
            foreach (var channel in Channels)
            {
                yield return $"m/{id}/{channel}";
                yield return $"other/{id}/{channel}";
                foreach (var stream in Streams) yield return $"m/{id}/{channel}/{stream}";
            }
        }

        yield return "m";
        yield return "m/window/cmd/rain/deeper";
        yield return "m/rain/up/rain/deeper";
    }

    // "m/rain/up" is matched by "m/rain/up/#" (MQTT 5.0 §4.7.1.2) and nobody may publish on it: harmless.
    private static bool MayRead(SpiffeId peer, string topic) => (peer.Component.Value, peer.Kind) switch
    {
        (var id, PeerKind.Device) => topic == $"m/{id}/cmd",
        ("safety", PeerKind.Service) => topic == "m/safety/verdict" || IsStream(topic, "rain"),
        ("comfort", PeerKind.Service) => topic == "m/comfort/verdict" || IsStream(topic, "heat"),
        _ => false,
    };

    private static bool IsStream(string topic, string sensor) =>
        topic == $"m/{sensor}/up" || topic.StartsWith($"m/{sensor}/up/", StringComparison.Ordinal);

    private static bool MayWrite(SpiffeId peer, string topic)
    {
        var own = $"m/{peer.Component}/";
        if (!topic.StartsWith(own, StringComparison.Ordinal)) return false;
        var rest = topic[own.Length..];
        return peer.Kind switch
        {
            PeerKind.Device => rest is "ev" or "st" or "ack"
                || Words.Any(word => ComponentId.Parse(word).IsOk && rest == $"up/{word}"),
            PeerKind.Service => rest is "order" or "ev" or "st",
            _ => false,
        };
    }

    private static bool Matches(string filter, string topic)
    {
        var (pattern, name) = (filter.Split('/'), topic.Split('/'));
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == "#") return true;
            if (i >= name.Length || (pattern[i] != "+" && pattern[i] != name[i])) return false;
        }

        return pattern.Length == name.Length;
    }
}
