using System.Globalization;
using Yuimori.Initiation.Authentication;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Initiation.AccessControl;

/// <summary>States denials as <c>F4.denied</c>, one for each member, act and topic a window, with the count.</summary>
public sealed class DenialStatements : IDisposable
{
    /// <summary>The topic that is stated when a member tries too many to tell apart.</summary>
    public const string Many = "many";

    private readonly TimeProvider _clock;
    private readonly StatementWriter<DenialKey, string> _writer;

    /// <summary>Statements of one broker.</summary>
    public DenialStatements(AccessControlSettings settings, IJournal journal, TimeProvider clock)
    {
        _clock = clock;
        var coalescer = new StatementCoalescer<DenialKey, string>(
            settings.DenialWindow, settings.DenialKeysMax, static key => key with { Topic = Many }, clock);
        _writer = new StatementWriter<DenialKey, string>(coalescer, Compose, journal, clock);
    }

    /// <summary>Notes a denial; never waits.</summary>
    public void Note(ComponentId peer, TopicAct act, string topic) =>
        _writer.Note(new DenialKey(peer, act, PeerText.Clean(topic)), "");

    /// <summary>Writes what is due now.</summary>
    public ValueTask FlushAsync(CancellationToken cancellation) => _writer.FlushAsync(cancellation);

    /// <summary>Writes for as long as the process runs.</summary>
    public Task RunAsync(CancellationToken cancellation) => _writer.RunAsync(cancellation);

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private Event Compose(Statement<DenialKey, string> statement) => new()
    {
        Id = EventId.New(_clock),
        Kind = AccessControlFunction.Denied,
        Component = statement.Key.Peer,
        At = _clock.GetUtcNow(),
        Outcome = EventOutcome.Refused,
        Data = EventData.Of(
            ("act", statement.Key.Act == TopicAct.Publish ? "publish" : "subscribe"),
            ("topic", statement.Key.Topic),
            ("count", statement.Count.ToString(CultureInfo.InvariantCulture))),
    };

    private readonly record struct DenialKey(ComponentId Peer, TopicAct Act, string Topic);
}
