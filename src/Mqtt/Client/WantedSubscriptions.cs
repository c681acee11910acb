namespace Yuimori.Mqtt.Client;

/// <summary>What the program wants to receive, whatever connection there is.</summary>
internal sealed class WantedSubscriptions
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, MqttSubscription> _wanted = new(StringComparer.Ordinal);
    private readonly List<Request> _new = [];

    /// <summary>Remembers; asks at once when there is a connection.</summary>
    internal async Task<MqttSubscribeResult> AddAsync(
        IReadOnlyList<MqttSubscription> subscriptions, Func<MqttClient?> current)
    {
        var request = new Request(subscriptions);
        lock (_lock)
        {
            foreach (var subscription in subscriptions)
                _wanted[subscription.Filter.Value] = subscription;
            _new.Add(request);
        }
        // Read only now: a connection made in between either finds the request in the list or is found here.
        if (current() is { } client)
            await AskAsync(client, request, CancellationToken.None);
        return await request.Answer.Task;
    }

    internal void Remove(IReadOnlyList<MqttTopicFilter> filters)
    {
        lock (_lock)
        {
            foreach (var filter in filters)
                _wanted.Remove(filter.Value);
        }
    }

    /// <summary>After a reconnect without a session.</summary>
    internal async Task SubscribeAllAsync(MqttClient client, CancellationToken cancellation)
    {
        MqttSubscription[] all;
        lock (_lock)
        {
            var waiting = _new.SelectMany(static one => one.Subscriptions).ToHashSet();
            all = [.. _wanted.Values.Where(one => !waiting.Contains(one))];
        }
        foreach (var some in all.Chunk(64))
            await client.SubscribeAsync(some, null, cancellation);
    }

    /// <summary>Those that never had an answer.</summary>
    internal async Task SubscribeNewAsync(MqttClient client, CancellationToken cancellation)
    {
        Request[] requests;
        lock (_lock)
            requests = [.. _new];
        foreach (var request in requests)
            await AskAsync(client, request, cancellation);
    }

    internal void Stop(MqttClose close)
    {
        lock (_lock)
        {
            foreach (var request in _new)
                request.Answer.TrySetException(new MqttConnectionLostException(close));
            _new.Clear();
        }
    }

    private async Task AskAsync(MqttClient client, Request request, CancellationToken cancellation)
    {
        try
        {
            var result = await client.SubscribeAsync(request.Subscriptions, null, cancellation);
            lock (_lock)
                _new.Remove(request);
            request.Answer.TrySetResult(result);
        }
        catch (MqttConnectionLostException)
        {
            // Stays in the list: the next connection asks.
        }
        catch (ArgumentException exception)
        {
            lock (_lock)
                _new.Remove(request);
            Remove([.. request.Subscriptions.Select(static one => one.Filter)]);
            request.Answer.TrySetException(exception);
        }
    }

    private sealed class Request(IReadOnlyList<MqttSubscription> subscriptions)
    {
        internal IReadOnlyList<MqttSubscription> Subscriptions { get; } = subscriptions;

        internal TaskCompletionSource<MqttSubscribeResult> Answer { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
