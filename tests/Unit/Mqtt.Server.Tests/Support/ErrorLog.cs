using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Yuimori.Mqtt.Server.Tests.Support;

/// <summary>Keeps errors: a test whose server logs one fails unless it announced it.</summary>
internal sealed class ErrorLog : ILogger<MqttServer>
{
    public ConcurrentQueue<string> Errors { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, Microsoft.Extensions.Logging.EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Error)
            Errors.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
