using System.Text.Json;
using Microsoft.Extensions.Logging;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Trust.Signing;

namespace Yuimori.Detection.Monitoring.Gateway;

/// <summary>Signs the commands that the arbiter wants and hands them to the actuators.</summary>
internal sealed class CommandDispatch(ArbitrationSettings settings, IActuatorLink link, ILogger log)
{
    public async ValueTask SendAsync(WantedCommand wanted, CancellationToken cancellation)
    {
        var claims = new CommandClaims
        {
            Iss = settings.Identity.ToString(),
            Aud = wanted.Actuator,
            Seq = wanted.Seq,
            IatMs = wanted.AtMs,
            ExpMs = wanted.ExpiresMs,
            Jti = wanted.Id,
            Value = wanted.Value,
            Order = wanted.Order,
        };
        try
        {
            var payload = JsonSerializer.SerializeToUtf8Bytes(claims, WireJson.Shared.CommandClaims);
            var command = Jws.Sign(JwsType.Command, payload, settings.Signer());
            await link.SendAsync(wanted.Actuator, command, cancellation);
            ArbitrationLog.Commanded(log, wanted.Actuator.Value, wanted.Value, wanted.Id);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            // Boundary: one actuator's broken way must not stop the others'; the arbiter sends again until
            // acknowledged.
            ArbitrationLog.NotSent(log, wanted.Actuator.Value, e);
        }
    }
}
