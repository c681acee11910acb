using System.Net;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Shared;

namespace Yuimori.Initiation.Tests.Authentication;

public sealed class RefusalStatementsTests
{
    private readonly ManualClock _clock = new();
    private readonly MemoryJournal _journal = new();

    [Fact]
    public async Task FlushAsync_TwoReasons_TwoEventsWithTheExactReason()
    {
        using var refusals = New();
        refusals.Note(At("10.0.0.7", 1000), RefusalReason.NoCertificate, null);
        refusals.Note(At("10.0.0.7", 1001), RefusalReason.NoCertificate, null);
        refusals.Note(At("10.0.0.7", 1002), RefusalReason.Expired, "CN=old");
        await refusals.FlushAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, _journal.Events.Count);
        var first = _journal.Events[0];
        Assert.Equal(AuthenticationFunction.Refused, first.Kind);
        Assert.Equal(EventOutcome.Refused, first.Outcome);
        Assert.Equal("home", first.Component.Value);
        Assert.Equal("no-certificate", first.Data["why"]);
        Assert.Equal("10.0.0.7", first.Data["remote"]);
        Assert.Equal("2", first.Data["count"]);
        Assert.False(first.Data.ContainsKey("subject"));
        Assert.Equal("CN=old", _journal.Events[1].Data["subject"]);
    }

    [Fact]
    public async Task Attack_FloodFromManyAddresses_FewEventsAndEveryRefusalCounted()
    {
        using var refusals = New();
        for (var i = 0; i < 5_000; i++)
        {
            refusals.Note(At($"2001:db8::{i:x}", 1), RefusalReason.UnknownCa, "CN=x");
        }

        await refusals.FlushAsync(TestContext.Current.CancellationToken);
        Assert.Equal(65, _journal.Events.Count);
        Assert.Equal("many", _journal.Events[^1].Data["remote"]);
        Assert.Equal(5_000, _journal.Events.Sum(e => long.Parse(e.Data["count"], null)));
    }

    [Fact]
    public async Task Attack_SubjectWithLineBreaksAndEndlessText_IsCleanedAndCut()
    {
        using var refusals = New();
        var name = "CN=a\r\nF3.connected\u202Ex" + new string('z', 9_000);
        refusals.Note(At("10.0.0.7", 1), RefusalReason.UnknownCa, name);
        await refusals.FlushAsync(TestContext.Current.CancellationToken);
        var subject = _journal.Events[0].Data["subject"];
        Assert.StartsWith("CN=a\uFFFD\uFFFDF3.connected\uFFFDxz", subject, StringComparison.Ordinal);
        Assert.Equal(PeerText.LengthMax + 1, subject.Length);
    }

    private static IPEndPoint At(string address, int port) => new(IPAddress.Parse(address), port);

    private RefusalStatements New() =>
        new(ComponentId.Of("home"), new AuthenticationSettings(), _journal, _clock);
}
