using System.Globalization;
using System.Text.Json.Nodes;
using Yuimori.Catalogue.Yaml;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Reading;

/// <summary>A length of time: a whole number and <c>s</c>, <c>min</c> or <c>h</c>, without a space.</summary>
/// <param name="secondsMin">Least.</param>
/// <param name="secondsMax">Most.</param>
internal sealed class DurationShape(int secondsMin, int secondsMax) : ScalarShape<int>
{
    private static readonly (string Unit, int Seconds)[] Units = [("min", 60), ("s", 1), ("h", 3600)];

    public override LocalisedText Expected { get; } = new(
        $"「60s」「5min」「2h」のような時間（{secondsMin}秒～{secondsMax}秒）",
        $"a time such as 60s, 5min or 2h ({secondsMin} to {secondsMax} seconds)");

    public override JsonObject Schema(SchemaDefinitions definitions) => new()
    {
        ["type"] = "string",
        ["pattern"] = "^[1-9][0-9]{0,6}(s|min|h)$",
    };

    protected override bool TryRead(YamlScalar scalar, ReadContext context, out int value)
    {
        value = Parse(scalar.Text) ?? 0;
        if (value >= secondsMin && value <= secondsMax) return true;
        context.Add(
            ReadCodes.BadDuration, scalar.Position, new("時間として読めません。", "This is not a time that fits here."),
            scalar.Text, Expected, Repair(scalar.Text));
        return false;
    }

    private static int? Parse(string text)
    {
        foreach (var (unit, seconds) in Units)
        {
            if (!text.EndsWith(unit, StringComparison.Ordinal)) continue;
            var digits = text.AsSpan(0, text.Length - unit.Length);
            if (digits.Length is 0 or > 7 || digits[0] == '0') return null;
            return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                && (long)n * seconds <= int.MaxValue ? n * seconds : null;
        }

        return null;
    }

    /// <summary>"60 sec", "1 minute", "90": the time most likely meant.</summary>
    private string? Repair(string text)
    {
        var digits = string.Concat(text.TakeWhile(char.IsAsciiDigit));
        if (digits.Length is 0 or > 7) return null;
        var rest = text[digits.Length..].Trim().ToLowerInvariant();
        var unit = rest switch
        {
            "" or "sec" or "secs" or "second" or "seconds" or "秒" => "s",
            "m" or "minute" or "minutes" or "分" => "min",
            "hour" or "hours" or "時間" => "h",
            _ => null,
        };
        return unit is not null && Parse(digits + unit) is { } s && s >= secondsMin && s <= secondsMax
            ? digits + unit
            : null;
    }
}
