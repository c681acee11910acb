using Microsoft.Extensions.Logging;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;

namespace Yuimori.Prevention.LogCollection.Hub;

/// <summary>
/// Takes gateways' batches into the hub's Journal: signed by that gateway, from its own Journal, without a gap, about
/// nobody but itself and what stands behind it. Answers only when the records are durable (D3).
/// </summary>
/// <param name="verify">The batch inside a JWS that the given gateway signed, or why not.</param>
/// <param name="mayState">Whether a gateway may state Events about a Component.</param>
/// <param name="heads">What is remembered of each gateway's last record.</param>
/// <param name="statements">States <c>F5.forwarded</c> and <c>F5.forked</c>.</param>
/// <param name="journal">The hub's Journal.</param>
/// <param name="logger">Full text of a refusal.</param>
public sealed class BatchIngest(
    Func<ReadOnlyMemory<byte>, SpiffeId, Result<LogBatch>> verify,
    Func<ComponentId, ComponentId, bool> mayState,
    ForwardedHeads heads,
    ForwardedStatements statements,
    IJournal journal,
    ILogger logger)
{
    /// <summary>Takes one batch.</summary>
    /// <param name="peer">The gateway whose session it came by.</param>
    /// <param name="jws">What came on <c>m/&lt;gateway&gt;/log</c>.</param>
    /// <param name="cancellation">Ends the wait; whether the records are held is then unknown, and they come
    /// again.</param>
    public async ValueTask<HandoverReply> IngestAsync(
        SpiffeId peer, ReadOnlyMemory<byte> jws, CancellationToken cancellation)
    {
        var origin = peer.Component;
        if (!verify(jws, peer).Then(batch => Check(batch, origin)).TryGet(out var batch, out var error))
        {
            LogCollectionLog.BatchRefused(logger, origin, error.ToString());
            return HandoverReply.Refused(error.Safe.En);
        }

        var end = batch.First + batch.Events.Count;
        if (await heads.FindForkAsync(batch, cancellation) is { } fork)
        {
            LogCollectionLog.Forked(logger, origin, fork.Index, fork.Got, fork.Held);
            await statements.ForkedAsync(origin, fork, cancellation);
            return HandoverReply.Refused("forked");
        }

        var held = await journal.NextForwardedAsync(origin, cancellation);
        if (end < held) return HandoverReply.Expects(held);
        var next = await journal.AppendForwardedAsync(origin, batch.First, batch.Events, cancellation);
        if (next < end) return HandoverReply.Expects(next);
        await heads.KeepAsync(origin, end - 1, batch.Events[^1].Id, cancellation);
        await statements.HeldAsync(origin, end, cancellation);
        return HandoverReply.Held;
    }

    private Result<LogBatch> Check(LogBatch batch, ComponentId origin)
    {
        if (batch.Origin != origin) return Bad($"origin is {batch.Origin}, the session is {origin}'s");
        if (batch.First < 0) return Bad($"first index {batch.First}");
        if (batch.Events.Count is < 1 or > LogBatch.CountMax) return Bad($"{batch.Events.Count} Events");
        if (batch.First > long.MaxValue - LogBatch.CountMax) return Bad($"first index {batch.First}");
        foreach (var e in batch.Events)
        {
            var checkedEvent = EventCodec.Check(e);
            if (!checkedEvent.IsOk) return checkedEvent.Error;

            // The Journal throws on a longer one; a gateway that lies must get an answer, not a broken session.
            if (EventCodec.Encode(e).Length > EventLimits.BytesMax) return Bad($"Event {e.Id} is too long");
            if (!mayState(origin, e.Component)) return Bad($"{origin} does not speak for {e.Component}");
        }

        return batch;
    }

    private static Error Bad(string why) => Error.Of(
        "F5-01", "ログの引き渡しを受け付けられません。", "The log batch is not acceptable.", $"Log batch: {why}");
}
