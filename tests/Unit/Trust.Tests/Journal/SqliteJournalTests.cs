using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Log;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Journal;

public sealed class SqliteJournalTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly NoteKey _key;

    public SqliteJournalTests() => _key = Journals.Key(_directory.Path);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _key.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task AppendAsync_ThenReopened_EverythingIsThereAndVerified()
    {
        await using (var journal = await Journals.OpenAsync(_directory.Path, _key))
        {
            await journal.AppendAsync(Journals.Events(5));
            await journal.AppendAsync([Journals.Event(5)], [new StateWrite("setup/site", [1, 2, 3])], Cancel);
        }

        await using var again = await Journals.OpenAsync(_directory.Path, _key);
        var entries = await again.ReadAsync(new JournalQuery(), Cancel);
        Assert.Equal(6, again.Size);
        Assert.Equal(Journals.Events(6).Select(EventCodec.Encode), entries.Select(e => EventCodec.Encode(e.Event)));
        Assert.Equal([0L, 1, 2, 3, 4, 5], entries.Select(e => e.OriginIndex));
        Assert.Equal(new byte[] { 1, 2, 3 }, await again.ReadAsync("setup/site", Cancel));
        var verification = await again.VerifyAsync();
        Assert.True(verification.Holds, verification.Problem?.ToString());
        Assert.Equal(6, verification.Checkpoint?.Size);
    }

    [Fact]
    public async Task AppendAsync_SameIdAgain_IsLeftOut()
    {
        await using var journal = await Journals.OpenAsync(_directory.Path, _key);
        await journal.AppendAsync(Journals.Events(3));
        await journal.AppendAsync(Journals.Events(4));
        Assert.Equal(4, journal.Size);
        Assert.True((await journal.VerifyAsync()).Holds);
    }

    [Fact]
    public async Task AppendAsync_Acknowledged_IsCoveredByTheSignedCheckpoint()
    {
        await using var journal = await Journals.OpenAsync(_directory.Path, _key);
        using var verifier = NoteVerifier.Parse(_key.VerifierKey).Value;
        for (var i = 0; i < 20; i++)
        {
            await journal.AppendAsync(Journals.Event(i));
            Assert.Equal(i + 1, Checkpoint.Open(journal.Checkpoint, verifier).Value.Size);
        }
    }

    [Fact]
    public async Task AppendAsync_ManyAtOnce_ShareCommitsAndLoseNothing()
    {
        await using var journal = await Journals.OpenAsync(_directory.Path, _key);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, 2000), new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = Cancel },
            async (i, c) => await journal.AppendAsync([Journals.Event(i)], [new StateWrite($"n/{i:d4}", [(byte)i])], c));
        Assert.Equal(2000, journal.Size);
        Assert.Equal(2000, (await journal.ListAsync("n/", Cancel)).Count);
        Assert.True((await journal.VerifyAsync()).Holds);
    }

    [Fact]
    public async Task AppendAsync_InvalidEvent_FailsOnlyItsCaller()
    {
        await using var journal = await Journals.OpenAsync(_directory.Path, _key);
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await journal.AppendAsync(Journals.Event(1) with { Kind = "nonsense" }));
        await journal.AppendAsync(Journals.Event(2));
        Assert.Equal(1, journal.Size);
    }

    [Fact]
    public async Task AppendForwardedAsync_BatchAgain_ContinuesWhereItWas()
    {
        await using var journal = await Journals.OpenAsync(_directory.Path, _key, origin: Journals.Hub);
        Assert.Equal(0, await journal.NextForwardedAsync(Journals.Gateway, Cancel));
        Assert.Equal(3, await journal.AppendForwardedAsync(Journals.Gateway, 0, Journals.Events(3), Cancel));
        Assert.Equal(3, await journal.AppendForwardedAsync(Journals.Gateway, 0, Journals.Events(2), Cancel));
        Assert.Equal(6, await journal.AppendForwardedAsync(Journals.Gateway, 1, Journals.Events(5, 1), Cancel));
        var entries = await journal.ReadAsync(new JournalQuery(), Cancel);
        Assert.Equal([0L, 1, 2, 3, 4, 5], entries.Select(e => e.OriginIndex));
        Assert.All(entries, e => Assert.Equal(Journals.Gateway, e.Origin));
    }

    [Fact]
    public async Task AppendForwardedAsync_Gap_IsRefusedAndNothingIsWritten()
    {
        await using var journal = await Journals.OpenAsync(_directory.Path, _key, origin: Journals.Hub);
        await journal.AppendForwardedAsync(Journals.Gateway, 0, Journals.Events(3), Cancel);
        Assert.Equal(3, await journal.AppendForwardedAsync(Journals.Gateway, 5, Journals.Events(2, 5), Cancel));
        Assert.Equal(3, journal.Size);
    }

    [Fact]
    public async Task AppendForwardedAsync_OwnRecords_Throws()
    {
        await using var journal = await Journals.OpenAsync(_directory.Path, _key);
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await journal.AppendForwardedAsync(Journals.Gateway, 0, Journals.Events(1), Cancel));
    }

    [Fact]
    public async Task AppendForwardedAsync_HasTheLeafOfItsOrigin()
    {
        await using (var gateway = await Journals.OpenAsync(_directory.Path, _key))
        {
            await gateway.AppendAsync(Journals.Events(3));
            using var other = new TemporaryDirectory();
            using var hubKey = Journals.Key(other.Path, "home.example/hub");
            await using var hub = await Journals.OpenAsync(other.Path, hubKey, origin: Journals.Hub);
            await hub.AppendForwardedAsync(Journals.Gateway, 0, Journals.Events(3), Cancel);
            Assert.Equal(gateway.Checkpoint.Split('\n')[2], hub.Checkpoint.Split('\n')[2]);
        }
    }

    [Fact]
    public async Task ReadAsync_ByKindAndComponent_FindsExactlyThem()
    {
        await using var journal = await Journals.OpenAsync(_directory.Path, _key);
        string[] kinds = ["F12.conflict", "F12.conflict-ended", "F1.completed", "F13.snapshot", "F12.acted"];
        await journal.AppendAsync(
            [.. Enumerable.Range(0, 50).Select(i => Journals.Event(i, kinds[i % 5], i % 2 == 0 ? "window" : "shutter"))]);
        Assert.Equal(10, await Count(new JournalQuery { Kinds = ["F12.conflict"] }));
        Assert.Equal(30, await Count(new JournalQuery { Kinds = ["F12."] }));
        Assert.Equal(10, await Count(new JournalQuery { Kinds = ["F1."] }));
        Assert.Equal(20, await Count(new JournalQuery { Kinds = ["F1.", "F12.acted"] }));
        Assert.Equal(25, await Count(new JournalQuery { Component = ComponentId.Of("shutter") }));
        Assert.Equal(15, await Count(new JournalQuery { Component = ComponentId.Of("window"), Kinds = ["F12."] }));
        Assert.Equal(0, await Count(new JournalQuery { Kinds = ["F12.' OR 1=1 --"] }));

        async Task<int> Count(JournalQuery query) => (await journal.ReadAsync(query, Cancel)).Count;
    }

    [Fact]
    public async Task ReadAsync_Page_IsInTheAskedOrderAndLimits()
    {
        await using var journal = await Journals.OpenAsync(_directory.Path, _key);
        await journal.AppendAsync(Journals.Events(20));
        var up = await journal.ReadAsync(new JournalQuery { From = 5, To = 9 }, Cancel);
        var down = await journal.ReadAsync(new JournalQuery { To = 9, CountMax = 3, Descending = true }, Cancel);
        Assert.Equal([5L, 6, 7, 8], up.Select(e => e.Index));
        Assert.Equal([8L, 7, 6], down.Select(e => e.Index));
    }

    [Fact]
    public async Task ListAsync_Prefix_IsOrdinalAndExact()
    {
        await using var journal = await Journals.OpenAsync(_directory.Path, _key);
        await journal.WriteAsync(
            [new("a/2", [2]), new("a/1", [1]), new("a", [0]), new("a_1", [9]), new("A/1", [8]), new("b/1", [7])], Cancel);
        await journal.WriteAsync([new("a/2", null), new("a/3", [3])], Cancel);
        var found = await journal.ListAsync("a/", Cancel);
        Assert.Equal(["a/1", "a/3"], found.Select(f => f.Key));
        Assert.Null(await journal.ReadAsync("a/2", Cancel));
    }

    [Fact]
    public async Task WaitForMoreAsync_CompletesWithTheCommit()
    {
        await using var journal = await Journals.OpenAsync(_directory.Path, _key);
        var wait = journal.WaitForMoreAsync(1, Cancel).AsTask();
        await journal.AppendAsync(Journals.Event(0));
        Assert.False(wait.IsCompleted);
        await journal.AppendAsync(Journals.Event(1));
        await wait.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        await journal.WaitForMoreAsync(0, Cancel);
    }

    [Fact]
    public async Task Proofs_OfALiveJournal_AreAcceptedByTheVerifier()
    {
        await using var journal = await Journals.OpenAsync(_directory.Path, _key);
        using var verifier = NoteVerifier.Parse(_key.VerifierKey).Value;
        await journal.AppendAsync(Journals.Events(37));
        var old = Checkpoint.Open(journal.Checkpoint, verifier).Value;
        await journal.AppendAsync(Journals.Events(50, 37));
        var now = Checkpoint.Open(journal.Checkpoint, verifier).Value;
        var leaf = MerkleHash.OfLeaf(LeafCodec.Encode(Journals.Gateway, 40, EventCodec.Encode(Journals.Event(40))));
        Assert.True(MerkleVerification.Includes(leaf, 40, now.Size, journal.InclusionProof(40, now.Size), now.Root));
        Assert.True(MerkleVerification.Continues(
            old.Size, old.Root, now.Size, now.Root, journal.ConsistencyProof(old.Size, now.Size)));
    }

    [Fact]
    public async Task DisposeAsync_Twice_AndAppendAfter_IsRefused()
    {
        var journal = await Journals.OpenAsync(_directory.Path, _key);
        await journal.AppendAsync(Journals.Event(0));
        await journal.DisposeAsync();
        await journal.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await journal.AppendAsync(Journals.Event(1)));
    }
}
