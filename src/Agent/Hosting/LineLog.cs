using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Yuimori.Agent.Hosting;

/// <summary>Log lines on standard error, one for each entry: a device's service manager keeps the rest.</summary>
/// <param name="writer">Where to.</param>
/// <param name="category">Whose.</param>
/// <param name="clock">When.</param>
internal sealed class LineLog(TextWriter writer, string category, TimeProvider clock) : ILogger
{
    /// <summary>2,000 characters; stops a peer's text from filling the disk one line at a time.</summary>
    private const int LengthMax = 2000;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        var text = formatter(state, exception);
        if (exception is not null) text = $"{text}: {exception.GetType().Name}: {exception.Message}";
        var line = string.Create(
            CultureInfo.InvariantCulture,
            $"{clock.GetUtcNow():yyyy-MM-ddTHH:mm:ss.fffZ} {Word(logLevel)} {category} {OneLine(text)}");
        lock (writer) writer.WriteLine(line);
    }

    // A text of a peer must not be able to write a line of its own.
    private static string OneLine(string text) => string.Create(
        Math.Min(text.Length, LengthMax),
        text,
        static (line, from) =>
        {
            for (var i = 0; i < line.Length; i++) line[i] = char.IsControl(from[i]) ? ' ' : from[i];
        });

    private static string Word(LogLevel level) => level switch
    {
        LogLevel.Critical => "CRIT",
        LogLevel.Error => "ERR ",
        LogLevel.Warning => "WARN",
        _ => "INFO",
    };
}
