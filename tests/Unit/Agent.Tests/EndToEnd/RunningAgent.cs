using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Yuimori.Agent.Hosting;
using Yuimori.Agent.Tests.Support;
using Yuimori.Kernel.Placement;

namespace Yuimori.Agent.Tests.EndToEnd;

/// <summary>An agent that runs in this process from a directory, as the program would.</summary>
internal sealed class RunningAgent : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();

    private RunningAgent(string data) =>
        Exit = Task.Run(() => AgentProgram.RunAsync(data, _ => new Lines(Log), TimeProvider.System, _stop.Token));

    internal ConcurrentQueue<string> Log { get; } = new();

    internal Task<int> Exit { get; }

    /// <summary>Lays out a directory with plan and certificate, once, and starts.</summary>
    internal static RunningAgent Start(string root, Pki pki, AgentPlan plan)
    {
        var data = Path.Combine(root, plan.Component.Value);
        if (!Directory.Exists(data))
        {
            Directory.CreateDirectory(data);
            pki.Enrol(data, plan.Kind, plan.Component.Value);
        }

        File.WriteAllBytes(
            Path.Combine(data, "plan.json"), Plans.Json(plan with { CaSha256 = pki.Authority.RootSha256 }));
        return new RunningAgent(data);
    }

    internal async Task<int> StopAsync()
    {
        await _stop.CancelAsync();
        return await Exit;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private sealed class Lines(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, Microsoft.Extensions.Logging.EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) => lines.Enqueue($"{formatter(state, exception)} {exception}");
    }
}
