using System.Globalization;
using System.Net;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Initiation.Authentication;

/// <summary>
/// States refusals as <c>F3.refused</c>, one for each remote address and reason a window, with the count.
/// </summary>
public sealed class RefusalStatements : IDisposable
{
    /// <summary>The remote that is stated when there are too many to tell apart.</summary>
    public const string Many = "many";

    private readonly ComponentId _self;
    private readonly TimeProvider _clock;
    private readonly StatementWriter<RefusalKey, string> _writer;

    /// <summary>Statements of one broker.</summary>
    public RefusalStatements(ComponentId self, AuthenticationSettings settings, IJournal journal, TimeProvider clock)
    {
        (_self, _clock) = (self, clock);
        var coalescer = new StatementCoalescer<RefusalKey, string>(
            settings.RefusalWindow, settings.RefusalKeysMax, static key => key with { Remote = Many }, clock);
        _writer = new StatementWriter<RefusalKey, string>(coalescer, Compose, journal, clock);
    }

    /// <summary>Notes a refusal; never waits.</summary>
    /// <param name="remote">Where the peer connected from; its port is left out.</param>
    /// <param name="why">One of <see cref="RefusalReason"/>.</param>
    /// <param name="subject">The name in its certificate, as the peer wrote it; null when there was none.</param>
    public void Note(EndPoint? remote, string why, string? subject) =>
        _writer.Note(new RefusalKey(AddressOf(remote), why), PeerText.Clean(subject));

    /// <summary>Writes what is due now.</summary>
    public ValueTask FlushAsync(CancellationToken cancellation) => _writer.FlushAsync(cancellation);

    /// <summary>Writes for as long as the process runs.</summary>
    public Task RunAsync(CancellationToken cancellation) => _writer.RunAsync(cancellation);

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private static string AddressOf(EndPoint? remote) => remote switch
    {
        IPEndPoint { Address.IsIPv4MappedToIPv6: true } ip => ip.Address.MapToIPv4().ToString(),
        IPEndPoint ip => ip.Address.ToString(),
        _ => "unknown",
    };

    private Event Compose(Statement<RefusalKey, string> statement) => new()
    {
        Id = EventId.New(_clock),
        Kind = AuthenticationFunction.Refused,
        Component = _self,
        At = _clock.GetUtcNow(),
        Outcome = EventOutcome.Refused,
        Data = EventData.Of(
            ("why", statement.Key.Why),
            ("remote", statement.Key.Remote),
            ("subject", statement.Detail.Length == 0 ? null : statement.Detail),
            ("count", statement.Count.ToString(CultureInfo.InvariantCulture))),
    };

    private readonly record struct RefusalKey(string Remote, string Why);
}
