using System.Collections.Immutable;
using System.Globalization;
using Yuimori.Kernel.Events;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Model;

namespace Yuimori.Hub.Commands;

/// <summary>A checked wish to make a sensor report a value for a time.</summary>
/// <param name="Sensor">The sensor.</param>
/// <param name="Stream">One of its streams.</param>
/// <param name="Value">In the stream's unit; 1 and 0 for a yes/no stream.</param>
/// <param name="Seconds">For how long.</param>
internal sealed record PokeRequest(ComponentId Sensor, string Stream, decimal Value, int Seconds)
{
    /// <summary>1 hour; a value that a person made up must not pass for the weather of the whole day.</summary>
    public const int SecondsMax = 3600;

    /// <summary>A million; no stream of ours has larger values, and a longer number is not a reading.</summary>
    public const decimal ValueMax = 1_000_000m;

    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Checks a wish against the System file.</summary>
    public static Result<PokeRequest> Check(
        SystemModel? system, string? sensor, string? stream, string? value, string? seconds)
    {
        var id = ComponentId.Parse(sensor);
        if (!id.IsOk) return id.Error;
        var found = system?.Find(id.Value)?.Sensor?.Streams.FirstOrDefault(s => s.Name == stream);
        if (found is null) return Bad("センサーかストリームがありません。", "There is no such sensor or stream.");
        if (!decimal.TryParse(value, Decimal, CultureInfo.InvariantCulture, out var v) || Math.Abs(v) > ValueMax)
        {
            return Bad("値は数で入力してください。", "The value must be a number.");
        }

        return int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var s)
            && s is >= 1 and <= SecondsMax
            ? new PokeRequest(id.Value, found.Name, v, s)
            : Bad("時間は1〜3600秒です。", "The time is 1 to 3600 s.");
    }

    /// <summary>The command's arguments.</summary>
    public ImmutableSortedDictionary<string, string> Args() => EventData.Of(
        ("stream", Stream),
        ("value", Value.ToString(CultureInfo.InvariantCulture)),
        ("seconds", Seconds.ToString(CultureInfo.InvariantCulture)));

    private static Error Bad(string ja, string en) => Error.Of("F13-01", ja, en);
}
