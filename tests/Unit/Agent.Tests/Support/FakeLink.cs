using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yuimori.Agent.Link;
using Yuimori.Kernel.Messages;

namespace Yuimori.Agent.Tests.Support;

/// <summary>A gateway that takes what a test lets it take.</summary>
internal sealed class FakeLink : ILink
{
    private readonly Lock _gate = new();
    private readonly List<(Topic Topic, byte[] Payload, bool Retain)> _published = [];

    public bool IsConnected { get; set; } = true;

    /// <summary>The answer to a publish; completes when the test wants it to.</summary>
    public Func<Topic, Task<string?>> Answer { get; set; } = static _ => Task.FromResult<string?>(null);

    public IReadOnlyList<(Topic Topic, byte[] Payload, bool Retain)> Published
    {
        get
        {
            lock (_gate) return [.. _published];
        }
    }

    public Task<string?> PublishAsync(Topic topic, byte[] payload, bool retain, CancellationToken cancellation)
    {
        lock (_gate) _published.Add((topic, payload, retain));
        return Answer(topic).WaitAsync(cancellation);
    }

    /// <summary>What was published on a channel, read.</summary>
    public IReadOnlyList<T> Read<T>(string channel, JsonTypeInfo<T> type) =>
        [.. Published.Where(p => p.Topic.Channel == channel).Select(p => JsonSerializer.Deserialize(p.Payload, type)!)];
}
