using System.Text.Json;
using System.Threading.Channels;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Prevention.LogCollection;
using Yuimori.Prevention.LogCollection.Gateway;

namespace Yuimori.Prevention.Tests.LogCollection;

/// <summary>A running forwarder that is stopped at the end of a test; what it throws fails the test.</summary>
internal sealed class ForwarderRun : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop =
        CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private readonly Task _run;

    internal ForwarderRun(EventForwarder forwarder)
    {
        Forwarder = forwarder;
        _run = Task.Run(() => forwarder.RunAsync(_stop.Token));
    }

    internal EventForwarder Forwarder { get; }

    internal async Task UntilAsync(Func<EventForwarder, bool> holds)
    {
        while (!holds(Forwarder))
        {
            if (_run.IsCompleted) await _run;
            _stop.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _run);
        _stop.Dispose();
    }
}

/// <summary>A way to the hub on which the test is the hub.</summary>
internal sealed class HeldUplink : IBatchUplink
{
    private readonly Channel<(LogBatch, TaskCompletionSource<HandoverReply>)> _sent =
        Channel.CreateUnbounded<(LogBatch, TaskCompletionSource<HandoverReply>)>();

    internal int Pending => _sent.Reader.Count;

    public Task<HandoverReply> SendAsync(ReadOnlyMemory<byte> jws, CancellationToken cancellation)
    {
        var answer = new TaskCompletionSource<HandoverReply>(TaskCreationOptions.RunContinuationsAsynchronously);
        _sent.Writer.TryWrite((JsonSerializer.Deserialize(jws.Span, WireJson.Shared.LogBatch)!, answer));
        return answer.Task.WaitAsync(cancellation);
    }

    internal async Task<(LogBatch Batch, TaskCompletionSource<HandoverReply> Answer)> NextAsync() =>
        await _sent.Reader.ReadAsync(TestContext.Current.CancellationToken);
}
