namespace Yuimori.Mqtt.Client;

/// <summary>
/// Sends PINGREQ before the keep-alive is over, MQTT 5.0 §3.1.2.10, and also when nothing came for as long: a client
/// that only publishes QoS 0 would otherwise not notice that the other side is gone.
/// </summary>
internal sealed class KeepAlive(TimeProvider time, TimeSpan pingTimeout, Action ping, Action silent) : IDisposable
{
    private ITimer? _timer;
    private TimeSpan _after;
    private long _sent = time.GetTimestamp();
    private long _received = time.GetTimestamp();
    private long _pinged;
    private bool _waiting;

    internal void Start(TimeSpan keepAlive)
    {
        if (keepAlive <= TimeSpan.Zero)
            return;
        _after = keepAlive * 0.75;
        var period = keepAlive / 8;
        if (pingTimeout / 4 < period)
            period = pingTimeout / 4;
        _timer = time.CreateTimer(static state => ((KeepAlive)state!).Tick(), this, period, period);
    }

    internal void Sent() => Volatile.Write(ref _sent, time.GetTimestamp());

    internal void Received() => Volatile.Write(ref _received, time.GetTimestamp());

    internal void Answered() => Volatile.Write(ref _waiting, false);

    public void Dispose() => _timer?.Dispose();

    private void Tick()
    {
        if (Volatile.Read(ref _waiting))
        {
            if (time.GetElapsedTime(_pinged) >= pingTimeout)
                silent();
            return;
        }
        if (time.GetElapsedTime(Volatile.Read(ref _sent)) < _after
            && time.GetElapsedTime(Volatile.Read(ref _received)) < _after)
        {
            return;
        }
        _pinged = time.GetTimestamp();
        Volatile.Write(ref _waiting, true);
        ping();
    }
}
