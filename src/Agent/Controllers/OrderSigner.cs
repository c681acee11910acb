using System.Text;
using System.Text.Json;
using Yuimori.Agent.Identity;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Trust.Signing;

namespace Yuimori.Agent.Controllers;

/// <summary>Signs orders (D7): each with a larger number than the one before, also after a power cut.</summary>
internal sealed class OrderSigner(
    AgentIdentity identity, ComponentId gateway, SequenceCounter sequence, TimeProvider clock)
{
    /// <summary>30 s until acceptance; a signed order that somebody kept back does not work later.</summary>
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Reserves numbers and loads the key. What is signed here is of no type that anybody accepts, and is thrown away.
    /// </summary>
    internal async ValueTask RehearseAsync(OrderStep step, CancellationToken cancellation) =>
        await SignAsync(step, "rehearsal", cancellation);

    internal ValueTask<byte[]> SignAsync(OrderStep step, CancellationToken cancellation) =>
        SignAsync(step, JwsType.Order, cancellation);

    private async ValueTask<byte[]> SignAsync(OrderStep step, string type, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var claims = new OrderClaims
        {
            Iss = identity.Id.ToString(),
            Aud = gateway,
            Seq = await sequence.NextAsync(gateway, cancellation),
            IatMs = now.ToUnixTimeMilliseconds(),
            ExpMs = (now + Life).ToUnixTimeMilliseconds(),
            Jti = step.Id,
            Act = step.Act,
            Target = step.Key.Actuator,
            Value = step.Act == OrderAct.Set ? step.Want.Value : "",
            Purpose = step.Key.Purpose,
            HoldSeconds = step.Want.HoldSeconds,
            Reason = step.Want.Rule,
            Cause = step.Want.Cause,
        };
        var payload = JsonSerializer.SerializeToUtf8Bytes(claims, WireJson.Shared.OrderClaims);
        return Encoding.ASCII.GetBytes(Jws.Sign(type, payload, identity.Certificate));
    }
}
