using Yuimori.Kernel.Ports;
using Yuimori.Trust.Journal;
using Yuimori.Trust.Tests.Support;

namespace Yuimori.Trust.Tests.Journal;

public sealed class WriteQueueTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PutAsync_FloodOfSmallOnes_WaitsForTheWriter()
    {
        var queue = new WriteQueue();
        for (var i = 0; i < WriteQueue.CountMax; i++) Assert.True(queue.PutAsync(Events(0), Cancel).AsTask().IsCompleted);
        var waiting = queue.PutAsync(Events(0), Cancel).AsTask();
        Assert.False(waiting.IsCompleted);
        Assert.NotEmpty(queue.TakeGroup());
        await waiting.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    [Fact]
    public async Task PutAsync_FloodOfLargeOnes_WaitsForTheWriter()
    {
        var queue = new WriteQueue();
        for (var i = 0; i < 4; i++) Assert.True(queue.PutAsync(State(4 * 1024 * 1024), Cancel).AsTask().IsCompleted);
        var waiting = queue.PutAsync(State(1), Cancel).AsTask();
        Assert.False(waiting.IsCompleted);
        queue.TakeGroup();
        await waiting.WaitAsync(TimeSpan.FromSeconds(30), Cancel);
    }

    [Fact]
    public async Task PutAsync_Cancelled_LeavesNothingBehind()
    {
        var queue = new WriteQueue();
        for (var i = 0; i < WriteQueue.CountMax; i++) await queue.PutAsync(Events(0), Cancel);
        using var source = new CancellationTokenSource();
        var waiting = queue.PutAsync(Events(1), source.Token).AsTask();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        var taken = 0;
        while (taken < WriteQueue.CountMax) taken += queue.TakeGroup().Count;
        queue.Close();
        Assert.Empty(queue.TakeGroup());
    }

    [Fact]
    public async Task TakeGroup_IsBoundedByEvents_ButTakesOneThatIsLarger()
    {
        var queue = new WriteQueue();
        foreach (var count in (int[])[3000, 1000, 200, 5000, 1]) await queue.PutAsync(Events(count), Cancel);
        Assert.Equal([2, 1, 1, 1], Enumerable.Range(0, 4).Select(_ => queue.TakeGroup().Count));
    }

    [Fact]
    public async Task Close_WhileFull_WakesAndRefusesWhoWaits()
    {
        var queue = new WriteQueue();
        for (var i = 0; i < WriteQueue.CountMax; i++) await queue.PutAsync(Events(0), Cancel);
        var waiting = queue.PutAsync(Events(0), Cancel).AsTask();
        queue.Close();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
    }

    private static WriteOperation Events(int count)
    {
        var one = PreparedEvent.Of(Journals.Event(1)) with { Json = [] };
        return new WriteOperation { Events = [.. Enumerable.Repeat(one, count)], State = [] };
    }

    private static WriteOperation State(int bytes) =>
        new() { Events = [], State = [new StateWrite("k", new byte[bytes])] };
}
