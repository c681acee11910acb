using FsCheck;
using FsCheck.Fluent;
using Yuimori.Mqtt.Server.Sessions;

namespace Yuimori.Mqtt.Server.Tests.Sessions;

public sealed class IncomingPipeline_Properties
{
    private static readonly MqttTopicName s_topic = MqttTopicName.Create("t");

    [Fact]
    public void AnySinkTiming_EachFinishedOnceInOrder_AndFailureIsNeverSuccess() =>
        Prop.ForAll<int>(seed => RunAsync(seed).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static async Task RunAsync(int seed)
    {
        var random = new Random(seed);
        var count = random.Next(1, 60);
        var max = random.Next(1, 8);
        var gates = new Dictionary<int, TaskCompletionSource<MqttSinkResult>>();
        var failing = new HashSet<int>();
        List<(int Id, MqttSinkResult? Result)> finished = [];
        var inside = 0;
        var pipeline = new IncomingPipeline(max, 1000, async (publish, result) =>
        {
            Assert.Equal(1, Interlocked.Increment(ref inside)); // Ends come one at a time.
            if (publish.Message.Retain)
                await Task.Yield();
            lock (finished)
                finished.Add((publish.PacketId, result));
            Interlocked.Decrement(ref inside);
        });
        var opening = Task.Run(() => OpenAsync(gates, failing, count));
        for (var id = 1; id <= count; id++)
        {
            await pipeline.WaitForSpaceAsync();
            var accepting = Accept(random.Next(4), id, gates, failing);
            var message = new MqttMessage { Topic = s_topic, Retain = random.Next(3) == 0, Payload = new byte[1] };
            await pipeline.AddAsync(new PendingPublish(message, (ushort)id, default, 0, accepting));
        }
        await opening;
        await pipeline.WaitUntilEmptyAsync();
        Assert.Equal(Enumerable.Range(1, count), finished.Select(static one => one.Id));
        Assert.All(finished, one => Assert.Equal(failing.Contains(one.Id), one.Result is null));
        Assert.False(pipeline.IsFull);
        Assert.False(pipeline.IsWindowFull);
    }

    private static ValueTask<MqttSinkResult> Accept(
        int kind, int id, Dictionary<int, TaskCompletionSource<MqttSinkResult>> gates, HashSet<int> failing)
    {
        lock (gates)
        {
            if (kind == 0)
                failing.Add(id);
            if (kind is 0 or 1)
            {
                var gate = new TaskCompletionSource<MqttSinkResult>();
                gates.Add(id, gate);
                return new ValueTask<MqttSinkResult>(gate.Task);
            }
            gates.Add(id, new TaskCompletionSource<MqttSinkResult>());
            return new ValueTask<MqttSinkResult>(MqttSinkResult.Accept);
        }
    }

    /// <summary>Completes what the sink has, the newest first, until all have come.</summary>
    private static async Task OpenAsync(
        Dictionary<int, TaskCompletionSource<MqttSinkResult>> gates, HashSet<int> failing, int count)
    {
        var opened = 0;
        while (opened < count)
        {
            KeyValuePair<int, TaskCompletionSource<MqttSinkResult>>[] waiting;
            lock (gates)
            {
                waiting = [.. gates.Where(static one => !one.Value.Task.IsCompleted)
                    .OrderByDescending(static one => one.Key)];
            }
            foreach (var (id, gate) in waiting)
            {
                bool fails;
                lock (gates)
                    fails = failing.Contains(id);
                _ = fails
                    ? gate.TrySetException(new IOException("disk full"))
                    : gate.TrySetResult(MqttSinkResult.Accept);
                opened++;
            }
            await Task.Yield();
        }
    }
}
