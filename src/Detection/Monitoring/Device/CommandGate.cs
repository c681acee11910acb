using System.Globalization;
using System.Text;
using Yuimori.Detection.Monitoring.Conflict;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Ports;
using Yuimori.Trust.Signing;

namespace Yuimori.Detection.Monitoring.Device;

/// <summary>
/// The actuator's own check of every command (D7), in the order of wire.md: the gateway of the plan signed it, for this
/// actuator, in its time, once; and the order inside is a Controller's that the plan grants the purpose, for this
/// actuator, wanting this value, within its hold. A gateway that is broken into can choose or delay, never invent,
/// repeat, or go back to an order that its Controller has replaced.
/// </summary>
/// <remarks>Commands are checked one at a time; the caller sees to it.</remarks>
public sealed class CommandGate
{
    private const string OrderKey = "f12/order/";

    private readonly JwsVerifier _verifier;
    private readonly ComponentId _self;
    private readonly ComponentId _gateway;
    private readonly ActuatorPlan _plan;
    private readonly IStateStore _states;
    private readonly ClaimsCheck _claims;
    private readonly ClaimsCheck _orderClaims;
    private readonly ReplayGuard _replays;

    /// <summary>The gate of an actuator.</summary>
    /// <param name="verifier">Verifies against the hub's CA.</param>
    /// <param name="self">This actuator.</param>
    /// <param name="gateway">The only arbiter that it obeys.</param>
    /// <param name="plan">Its positions, rest value and grants.</param>
    /// <param name="states">Where sequence numbers are kept, durably before the act.</param>
    /// <param name="clock">Now.</param>
    public CommandGate(
        JwsVerifier verifier, ComponentId self, ComponentId gateway, ActuatorPlan plan, IStateStore states,
        TimeProvider clock)
    {
        (_verifier, _self, _gateway, _plan, _states) = (verifier, self, gateway, plan, states);
        _claims = new ClaimsCheck(self, clock);
        _orderClaims = new ClaimsCheck(gateway, clock);
        _replays = new ReplayGuard(states, "f12/command");
    }

    /// <summary>Checks a message of the actuator's <c>cmd</c> topic.</summary>
    /// <returns>What to do, with its number used up durably; or why not.</returns>
    public async ValueTask<(GrantedCommand? Command, CommandRefusal? Refusal)> CheckAsync(
        string compact, CancellationToken cancellation)
    {
        var jws = _verifier.Verify(
            compact, JwsType.Command, s => s.Kind == PeerKind.Gateway && s.Component == _gateway);
        if (!jws.IsOk) return Refuse(jws.Error.Code, jws.Error.Detail);
        var read = jws.Value.Read(WireJson.Shared.CommandClaims);
        if (!read.IsOk) return Refuse(read.Error.Code, read.Error.Detail);
        var command = read.Value;
        if (_claims.Check(jws.Value.Signer, command).Error is { } wrong)
        {
            return Refuse(wrong.Code, wrong.Detail, command.Jti);
        }

        var once = await _replays.CheckAsync(jws.Value.Signer, command.Seq, cancellation);
        if (!once.IsOk) return Refuse(once.Error.Code, once.Error.Detail, command.Jti);
        return command.Order is null ? Rest(command) : await ByOrderAsync(command, command.Order, cancellation);
    }

    private (GrantedCommand?, CommandRefusal?) Rest(CommandClaims command) =>
        _plan.Rest is { } rest && command.Value == rest
            ? (new GrantedCommand(command.Jti, rest, null, null, null), null)
            : Refuse(
                Refusal.NotTheRestValue, $"without an order it asks for \"{command.Value}\", rest is \"{_plan.Rest}\"",
                command.Jti);

    private async ValueTask<(GrantedCommand?, CommandRefusal?)> ByOrderAsync(
        CommandClaims command, string compact, CancellationToken cancellation)
    {
        var jws = _verifier.Verify(compact, JwsType.Order, s => s.Kind == PeerKind.Service);
        if (!jws.IsOk) return RefuseOrder(jws.Error.Code, jws.Error.Detail, command.Jti);
        var read = jws.Value.Read(WireJson.Shared.OrderClaims);
        if (!read.IsOk) return RefuseOrder(read.Error.Code, read.Error.Detail, command.Jti);
        var (order, signer) = (read.Value, jws.Value.Signer);
        if (OrderShape.WhyMalformed(order) is { } malformed)
        {
            return RefuseOrder("malformed", malformed, command.Jti);
        }

        if (WhyNot(signer, order, command.Value) is { } refused)
        {
            return RefuseOrder(refused.Why, refused.Detail, command.Jti);
        }

        if (await IsReplacedAsync(signer.Component, order, cancellation) is { } replaced)
        {
            return RefuseOrder(Refusal.Replayed, replaced, command.Jti);
        }

        return (
            new GrantedCommand(command.Jti, command.Value, signer.Component, order.Purpose, order.Reason), null);
    }

    private (string Why, string Detail)? WhyNot(SpiffeId signer, OrderClaims order, string value)
    {
        if (order.HoldSeconds is < 1 or > OrderLimits.HoldSecondsMax)
        {
            return (Refusal.BadHold, $"a hold of {order.HoldSeconds} seconds");
        }

        // Accepted at the latest when it expired, it stands for its hold from then on, and no longer.
        var holdEnds = order.ExpMs + (order.HoldSeconds * 1000L);
        if (_orderClaims.Check(signer, order.Iss, order.Aud, order.IatMs, holdEnds).Error is { } wrong)
        {
            return (wrong.Code, wrong.Detail);
        }

        if (ArbiterRules.WhyNot(_plan, signer.Component, order.Purpose) is { } why)
        {
            return (why, $"{signer.Component} for {order.Purpose}");
        }

        if (order.Target != _self) return (Refusal.WrongTarget, $"it is for {order.Target}");
        if (order.Act != OrderAct.Set) return (Refusal.NotASetOrder, $"{order.Act}");
        if (order.Value != value) return (Refusal.WrongValue, $"ordered \"{order.Value}\", commanded \"{value}\"");
        return _plan.Positions.Contains(value, StringComparer.Ordinal)
            ? null
            : (Refusal.UnknownValue, $"\"{value}\" is no position");
    }

    // The same order may come again (a command is tried until acknowledged), an older one of the same Controller and
    // purpose may not: its Controller has replaced it, and only a gateway that lies would still send it.
    private async ValueTask<string?> IsReplacedAsync(
        ComponentId controller, OrderClaims order, CancellationToken cancellation)
    {
        var key = $"{OrderKey}{controller}/{PurposeWord.Of(order.Purpose)}";
        var kept = await _states.ReadAsync(key, cancellation);
        var highest = kept is null ? -1 : long.Parse(Encoding.ASCII.GetString(kept), CultureInfo.InvariantCulture);
        if (order.Seq < highest) return $"order {order.Seq} was replaced by {highest}";
        if (order.Seq == highest) return null;
        var bytes = Encoding.ASCII.GetBytes(order.Seq.ToString(CultureInfo.InvariantCulture));
        await _states.WriteAsync([new StateWrite(key, bytes)], cancellation);
        return null;
    }

    private static (GrantedCommand?, CommandRefusal?) Refuse(string why, string detail, string command = "") =>
        (null, new CommandRefusal(why, CommandRefusal.InCommand, command, detail));

    private static (GrantedCommand?, CommandRefusal?) RefuseOrder(string why, string detail, string command) =>
        (null, new CommandRefusal(why, CommandRefusal.InOrder, command, detail));
}
