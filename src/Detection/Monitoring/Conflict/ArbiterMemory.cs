using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Ports;
using Yuimori.Kernel.Results;

namespace Yuimori.Detection.Monitoring.Conflict;

/// <summary>The arbiter's state as small values under keys, of which a step writes those that it changed.</summary>
public static class ArbiterMemory
{
    /// <summary>Prefix of every key.</summary>
    public const string Prefix = "f12/arbiter/";

    private const string Actuators = Prefix + "actuator/";
    private const string Controllers = Prefix + "controller/";

    /// <summary>What to write to come from one state to another.</summary>
    public static IReadOnlyList<StateWrite> Changes(ArbiterState before, ArbiterState after)
    {
        if (ReferenceEquals(before, after)) return [];
        var writes = new List<StateWrite>();
        Compare(writes, Actuators, before.Actuators, after.Actuators, ArbiterJson.Default.ActuatorState);
        Compare(writes, Controllers, before.Controllers, after.Controllers, ArbiterJson.Default.ControllerState);
        return writes;
    }

    /// <summary>The state that was written; an error when a value cannot be read, since forgetting an order that
    /// stands, or a sequence number, would open the door that they keep shut.</summary>
    public static Result<ArbiterState> Read(IEnumerable<KeyValuePair<string, byte[]>> values)
    {
        var actuators = ImmutableDictionary.CreateBuilder<ComponentId, ActuatorState>();
        var controllers = ImmutableDictionary.CreateBuilder<ComponentId, ControllerState>();
        try
        {
            foreach (var (key, json) in values)
            {
                if (IdOf(key, Actuators) is { } actuator)
                {
                    var state = JsonSerializer.Deserialize(json, ArbiterJson.Default.ActuatorState);
                    if (state?.Format != ActuatorState.FormatNow) return Bad(key, $"format {state?.Format}");
                    actuators[actuator] = state;
                }
                else if (IdOf(key, Controllers) is { } controller)
                {
                    var state = JsonSerializer.Deserialize(json, ArbiterJson.Default.ControllerState);
                    if (state?.Format != ControllerState.FormatNow) return Bad(key, $"format {state?.Format}");
                    controllers[controller] = state;
                }
                else
                {
                    return Bad(key, "unknown key");
                }
            }
        }
        catch (JsonException e)
        {
            return Bad("", e.Message);
        }

        return new ArbiterState
        {
            NowMs = actuators.Count == 0 ? 0 : actuators.Values.Max(a => a.AtMs),
            Actuators = actuators.ToImmutable(),
            Controllers = controllers.ToImmutable(),
        };
    }

    private static ComponentId? IdOf(string key, string prefix)
    {
        if (!key.StartsWith(prefix, StringComparison.Ordinal)) return null;
        var id = ComponentId.Parse(key[prefix.Length..]);
        return id.IsOk ? id.Value : null;
    }

    private static void Compare<T>(
        List<StateWrite> writes, string prefix, ImmutableDictionary<ComponentId, T> before,
        ImmutableDictionary<ComponentId, T> after, JsonTypeInfo<T> type)
        where T : class
    {
        if (ReferenceEquals(before, after)) return;
        foreach (var (id, value) in after)
        {
            if (before.TryGetValue(id, out var old) && ReferenceEquals(old, value)) continue;
            writes.Add(new StateWrite(prefix + id, JsonSerializer.SerializeToUtf8Bytes(value, type)));
        }

        foreach (var id in before.Keys)
        {
            if (!after.ContainsKey(id)) writes.Add(new StateWrite(prefix + id, null));
        }
    }

    private static Error Bad(string key, string why) => Error.Of(
        "F12-01", "調停の記憶を読み取れません。", "The arbiter's memory cannot be read.", $"Arbiter state {key}: {why}");
}
