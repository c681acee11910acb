using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Trust.Signing;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>
/// The drill's virtual actuator: verifies the gateway's signature, audience, time and sequence, then obeys.
/// </summary>
internal sealed class DrillActuator(
    Arbitration arbitration, JwsVerifier verifier, ComponentId gateway, TimeProvider clock)
{
    private readonly ClaimsCheck _claims = new(DrillSite.Actuator, clock);
    private long _highest = -1;

    /// <summary>Forgets what an earlier drill left behind, but not the sequence.</summary>
    public void Forget()
    {
        while (arbitration.Drill.Commands.TryRead(out _))
        {
            // Only emptied.
        }

        while (arbitration.Drill.Verdicts.TryRead(out _))
        {
            // Only emptied.
        }
    }

    /// <summary>Waits for a command; null when it asks for that value by that order.</summary>
    public async Task<string?> ExpectAsync(string value, string? order, CancellationToken cancellation)
    {
        while (true)
        {
            var compact = await arbitration.Drill.Commands.ReadAsync(cancellation);
            var jws = verifier.Verify(
                compact, JwsType.Command, s => s.Kind == PeerKind.Gateway && s.Component == gateway);
            if (!jws.IsOk) return jws.Error.Code;
            var read = jws.Value.Read(WireJson.Shared.CommandClaims);
            if (!read.IsOk) return read.Error.Code;
            if (_claims.Check(jws.Value.Signer, read.Value).Error is { } wrong) return wrong.Code;
            if (read.Value.Seq <= _highest) return Refusal.Replayed;
            _highest = read.Value.Seq;
            await AcknowledgeAsync(read.Value, cancellation);

            // A try for the decision before may still be on its way.
            if (read.Value.Value == value && read.Value.Order == order) return null;
        }
    }

    private async Task AcknowledgeAsync(CommandClaims command, CancellationToken cancellation)
    {
        var result = new ActResult
        {
            Command = command.Jti,
            Component = DrillSite.Actuator,
            At = clock.GetUtcNow(),
            Outcome = EventOutcome.Ok,
            Value = command.Value,
        };
        await arbitration.AcknowledgeAsync(DrillSite.Actuator, result, cancellation);
    }
}
