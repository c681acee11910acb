using System.Globalization;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Json;
using Yuimori.Kernel.Messages;
using Yuimori.Kernel.Placement;
using Yuimori.Kernel.Ports;
using Yuimori.Trust.Signing;

namespace Yuimori.Agent.Sensors;

/// <summary>
/// Checks a management command in the order of wire.md (D7): signed by the plan's hub, for this sensor, in its time,
/// once; then that it is a poke that the sensor can do. Commands are checked one at a time.
/// </summary>
internal sealed class PokeGate(
    JwsVerifier verifier, AgentPlan plan, SensorPlan sensor, IStateStore states, TimeProvider clock)
{
    /// <summary>1 hour: a poke that was forgotten must not blind a sensor for longer.</summary>
    internal const int SecondsMax = 3600;

    private readonly ClaimsCheck _claims = new(plan.Component, clock);
    private readonly ReplayGuard _replays = new(states, "f13/management");

    /// <summary>Checks a message of the <c>cmd</c> topic.</summary>
    /// <returns>The poke, with its number used up durably; or why not.</returns>
    internal async ValueTask<(Poke? Poke, PokeRefusal? Refusal)> CheckAsync(
        string compact, CancellationToken cancellation)
    {
        var jws = verifier.Verify(
            compact, JwsType.Management, s => s.Kind == PeerKind.Hub && s.Component == plan.Hub);
        if (!jws.IsOk) return Refuse(jws.Error.Code, jws.Error.Detail);
        var read = jws.Value.Read(WireJson.Shared.ManagementClaims);
        if (!read.IsOk) return Refuse(read.Error.Code, read.Error.Detail);
        var command = read.Value;
        if (_claims.Check(jws.Value.Signer, command).Error is { } wrong)
            return Refuse(wrong.Code, wrong.Detail, command.Jti);
        var once = await _replays.CheckAsync(jws.Value.Signer, command.Seq, cancellation);
        return once.IsOk ? Read(command) : Refuse(once.Error.Code, once.Error.Detail, command.Jti);
    }

    private (Poke?, PokeRefusal?) Read(ManagementClaims command)
    {
        if (command.Act != "poke") return Refuse("unknown-act", command.Act, command.Jti);
        var name = command.Args.GetValueOrDefault("stream");
        var index = sensor.Streams.ToList().FindIndex(s => s.Name == name);
        if (index < 0) return Refuse("unknown-stream", $"\"{name}\"", command.Jti);
        var text = command.Args.GetValueOrDefault("value", "");
        if (!ReplayFile.TryValue(text, sensor.Streams[index], out var value))
            return Refuse("unknown-value", $"\"{text}\"", command.Jti);
        var seconds = command.Args.GetValueOrDefault("seconds", "");
        return int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= SecondsMax
                ? (new Poke(command.Jti, index, value, count, command.By), null)
                : Refuse("bad-seconds", $"\"{seconds}\", 1 to {SecondsMax}", command.Jti);
    }

    private static (Poke?, PokeRefusal?) Refuse(string why, string detail, string command = "") =>
        (null, new PokeRefusal(command, why, detail));
}
