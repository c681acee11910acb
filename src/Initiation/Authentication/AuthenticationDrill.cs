using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;

namespace Yuimori.Initiation.Authentication;

/// <summary>
/// Tries, over real TLS connections to the own broker, to get in without a certificate and with one of another CA, and
/// states <c>F3.drill</c>: ok only if each was refused for exactly its reason and the connection was closed (FR-2).
/// </summary>
/// <param name="listener">Where the own broker listens.</param>
/// <param name="tls">Options of a client that shows the given certificate, or none.</param>
/// <param name="root">The real CA, whose name the stranger takes.</param>
/// <param name="posed">The member that the stranger poses as.</param>
/// <param name="refusals">Where the broker tells the reason.</param>
/// <param name="journal">Where the result goes.</param>
/// <param name="clock">The time.</param>
public sealed class AuthenticationDrill(
    IPEndPoint listener,
    Func<X509Certificate2?, SslClientAuthenticationOptions> tls,
    X509Certificate2 root,
    SpiffeId posed,
    DrillRefusals refusals,
    IJournal journal,
    TimeProvider clock)
{
    /// <summary>5 s for each case; a broker that neither refuses nor accepts in that time has failed.</summary>
    private static readonly TimeSpan CaseTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Runs every case and states one result; a failed case is not hidden by a good one after it.</summary>
    public async ValueTask<Event> RunAsync(CancellationToken cancellation)
    {
        using var stranger = StrangerCertificate.Create(root.SubjectName, posed, clock.GetUtcNow());
        var failures = new List<string>();
        await TryAsync(RefusalReason.NoCertificate, null, failures, cancellation);
        await TryAsync(RefusalReason.UnknownCa, stranger, failures, cancellation);
        var stated = new Event
        {
            Id = EventId.New(clock),
            Kind = AuthenticationFunction.Drill,
            Component = journal.Origin,
            At = clock.GetUtcNow(),
            Outcome = failures.Count == 0 ? EventOutcome.Ok : EventOutcome.Failed,
            Data = EventData.Of(
                ("case", $"{RefusalReason.NoCertificate} {RefusalReason.UnknownCa}"),
                ("why", failures.Count == 0 ? null : string.Join("; ", failures))),
        };
        await journal.AppendAsync([stated], [], cancellation);
        return stated;
    }

    private async ValueTask TryAsync(
        string expected, X509Certificate2? certificate, List<string> failures, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(CaseTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeout.Token);
        try
        {
            var found = await ConnectAsync(certificate, either.Token);
            if (found != expected) failures.Add($"{expected}: {found}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            failures.Add($"{expected}: not-refused");
        }
        catch (SocketException)
        {
            failures.Add($"{expected}: no-listener");
        }
    }

    // The reason that the broker gave, once the connection is closed as well.
    private async Task<string> ConnectAsync(X509Certificate2? certificate, CancellationToken cancellation)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(listener, cancellation);

        // Entered before the first byte is sent: the broker cannot refuse what it has not heard.
        using var expectation = refusals.Expect((IPEndPoint)socket.LocalEndPoint!);
        await using var stream = new SslStream(new NetworkStream(socket));
        try
        {
            await stream.AuthenticateAsClientAsync(tls(certificate), cancellation);

            // With TLS 1.3 this end is through first and learns of the refusal when it reads.
            if (await stream.ReadAsync(new byte[1], cancellation) > 0) return "answered";
        }
        catch (Exception e) when (e is IOException or AuthenticationException)
        {
            // Closed in its face: as it should be. The broker's reason decides.
        }

        return await expectation.Why.WaitAsync(cancellation);
    }
}
