namespace Yuimori.Mqtt.Client;

/// <summary>
/// Keeps a connection alive: opens a stream (the caller's delegate does TLS, with whatever certificate is current),
/// connects, subscribes again, sends again what is not acknowledged, and waits longer after each failure. Thread-safe.
/// </summary>
public sealed class MqttReconnectingClient : IAsyncDisposable
{
    private static readonly MqttClose s_stopped =
        new(MqttCloseCause.Requested, MqttReasonCode.Success, "the client is stopped");

    private readonly MqttReconnectOptions _options;
    private readonly Func<CancellationToken, ValueTask<Stream>> _open;
    private readonly MqttMessageHandler _handler;
    private readonly TimeProvider _time;
    private readonly Backoff _backoff;
    private readonly Outbox _outbox;
    private readonly WantedSubscriptions _wanted = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private Task? _running;
    private bool _disposed;
    private volatile MqttClient? _client;

    /// <summary>Makes a client that does nothing until <see cref="Start"/>.</summary>
    /// <param name="options">Behaviour.</param>
    /// <param name="open">Opens a connected stream; called for each attempt. Any exception counts as a failed
    /// attempt.</param>
    /// <param name="handler">Receives the messages of all subscriptions.</param>
    /// <param name="time">Clock.</param>
    /// <param name="random">Source of jitter; used by this client alone.</param>
    public MqttReconnectingClient(
        MqttReconnectOptions options, Func<CancellationToken, ValueTask<Stream>> open, MqttMessageHandler handler,
        TimeProvider time, Random random)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(handler);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(random);
        _options = options;
        _open = open;
        _handler = handler;
        _time = time;
        _backoff = new Backoff(options.DelayMin, options.DelayMax, random);
        _outbox = new Outbox(options.OutboxMessagesMax);
    }

    /// <summary>Where the client stands.</summary>
    public MqttConnectionState State { get; private set; }

    /// <summary>QoS 1 messages not acknowledged yet.</summary>
    public int OutboxCount => _outbox.Count;

    /// <summary>Starts connecting. Once.</summary>
    public void Start()
    {
        lock (_lock)
        {
            if (_running is not null)
                throw new InvalidOperationException("The client was started before.");
            _running = Task.Run(RunAsync);
        }
    }

    /// <summary>
    /// Publishes. QoS 1: kept until acknowledged, across connections; completes with the server's answer, or refuses at
    /// once when the outbox is full. QoS 0: sent now or, without a connection, refused with ServerUnavailable.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellation">Gives up waiting; a QoS 1 message stays in the outbox and is still sent.</param>
    /// <exception cref="MqttConnectionLostException">The client was stopped before the acknowledgement.</exception>
    public Task<MqttPublishResult> PublishAsync(MqttMessage message, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (_stop.IsCancellationRequested)
            return Task.FromException<MqttPublishResult>(new MqttConnectionLostException(s_stopped));
        if (message.Qos != MqttQos.AtMostOnce)
            return _outbox.Add(message).WaitAsync(cancellation);
        return _client is { } client
            ? client.PublishAsync(message, cancellation)
            : Task.FromResult(new MqttPublishResult(MqttReasonCode.ServerUnavailable, "not connected"));
    }

    /// <summary>
    /// Subscribes now and after each reconnect. Completes with the first answer of a server; waits while there is none.
    /// </summary>
    public Task<MqttSubscribeResult> SubscribeAsync(
        IReadOnlyList<MqttSubscription> subscriptions, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(subscriptions);
        return _wanted.AddAsync(subscriptions, () => _client).WaitAsync(cancellation);
    }

    /// <summary>Ends subscriptions, now and for later connections.</summary>
    public async Task UnsubscribeAsync(
        IReadOnlyList<MqttTopicFilter> filters, CancellationToken cancellation = default)
    {
        _wanted.Remove(filters);
        if (_client is { } client)
            await client.UnsubscribeAsync(filters, cancellation);
    }

    /// <summary>
    /// Ends the present connection, which then comes back: after a certificate was renewed, for example.
    /// </summary>
    public async Task ReconnectAsync()
    {
        if (_client is { } client)
            await client.DisconnectAsync();
    }

    /// <summary>Disconnects and stops; unacknowledged publishes fail.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            if (_disposed)
                return;
            _disposed = true;
        }
        await _stop.CancelAsync();
        if (_running is { } running)
            await running;
        _outbox.FailAll(s_stopped);
        _wanted.Stop(s_stopped);
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        MqttClose? close = null;
        while (!_stop.IsCancellationRequested)
        {
            Report(new MqttConnectionChange(MqttConnectionState.Connecting, close, null));
            var began = _time.GetTimestamp();
            close = await TryOnceAsync();
            if (_stop.IsCancellationRequested)
                break;
            if (_time.GetElapsedTime(began) >= _options.StableAfter)
                _backoff.Reset();
            var wait = _backoff.Next();
            Report(new MqttConnectionChange(MqttConnectionState.Waiting, close, wait));
            try
            {
                await Task.Delay(wait, _time, _stop.Token);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }
        Report(new MqttConnectionChange(MqttConnectionState.Stopped, close, null));
    }

    private async Task<MqttClose> TryOnceAsync()
    {
        try
        {
            using var timeout = new CancellationTokenSource(_options.Client.ConnectTimeout, _time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, timeout.Token);
            var stream = await _open(either.Token);
            var result = await MqttClient.ConnectAsync(stream, _options.Client, _handler, _time, _stop.Token);
            return result.IsConnected ? await LiveAsync(result.Client) : result.Failure;
        }
        catch (Exception exception)
        {
            // Boundary: opening runs the caller's code; whatever it throws is one failed attempt, reported and retried.
            return new MqttClose(
                MqttCloseCause.ConnectionLost, MqttReasonCode.UnspecifiedError, "connecting failed", exception);
        }
    }

    private async Task<MqttClose> LiveAsync(MqttClient client)
    {
        await using var owned = client;
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token);
        var sending = Task.CompletedTask;
        try
        {
            if (!client.ConnAck.SessionPresent || _options.Client.CleanStart)
                await _wanted.SubscribeAllAsync(client, _stop.Token);
            _client = client;
            await _wanted.SubscribeNewAsync(client, _stop.Token);
            sending = _outbox.RunAsync(client, ended.Token);
            Report(new MqttConnectionChange(MqttConnectionState.Connected, null, null));
            await Task.WhenAny(client.Closed, sending).WaitAsync(_stop.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or MqttConnectionLostException)
        {
            // Stopped, or the connection ended while subscribing: Closed has the reason.
        }
        _client = null;
        await client.DisposeAsync();
        await ended.CancelAsync();
        await sending.ContinueWith(
            static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.None,
            TaskScheduler.Default);
        return await client.Closed;
    }

    private void Report(MqttConnectionChange change)
    {
        State = change.State;
        _options.StateChanged?.Invoke(change);
    }
}
