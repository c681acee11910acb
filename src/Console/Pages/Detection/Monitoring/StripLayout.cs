namespace Yuimori.Console.Pages.Detection.Monitoring;

/// <summary>Where the stretches of a history stand on a strip that ends now. Pure.</summary>
public static class StripLayout
{
    /// <summary>4 rows of losers under a strip; more cannot be read in five seconds.</summary>
    public const int LoserRowsMax = 4;

    /// <summary>Which purpose held the actuator.</summary>
    public static IReadOnlyList<StripBlock> Held(ActuatorHistory history, DateTimeOffset end, TimeSpan window) =>
    [
        .. history.Held
            .Select(span => Block(
                span.From, span.To, end, window, span.Purpose, span.Value, span.Controller, span.Reason))
            .OfType<StripBlock>(),
    ];

    /// <summary>Who lost meanwhile: a row for each Controller, those that lose now first.</summary>
    public static IReadOnlyList<(string Loser, IReadOnlyList<StripBlock> Blocks)> Lost(
        ActuatorHistory history, DateTimeOffset end, TimeSpan window) =>
    [
        .. history.Lost
            .Where(span => (span.To ?? end) > end - window)
            .GroupBy(static span => span.Loser)
            .OrderByDescending(static row => row.Any(static span => span.To is null))
            .ThenByDescending(static row => row.Max(static span => span.From))
            .Take(LoserRowsMax)
            .Select(row => (row.Key, Blocks(row, end, window))),
    ];

    /// <summary>Where a moment stands, in %; null when it is not on the strip.</summary>
    public static decimal? At(DateTimeOffset moment, DateTimeOffset end, TimeSpan window)
    {
        var left = Percent(moment - (end - window), window);
        return left is >= 0 and <= 100 ? left : null;
    }

    private static IReadOnlyList<StripBlock> Blocks(IEnumerable<LostSpan> row, DateTimeOffset end, TimeSpan window) =>
    [
        .. row.Select(span => Block(
                span.From, span.To, end, window, span.Purpose, span.Value, span.Loser, span.Reason))
            .OfType<StripBlock>(),
    ];

    private static StripBlock? Block(
        DateTimeOffset from, DateTimeOffset? to, DateTimeOffset end, TimeSpan window,
        string? purpose, string? value, string? controller, string? reason)
    {
        var start = end - window;
        var left = Percent((from > start ? from : start) - start, window);
        var right = Percent((to is { } t && t < end ? t : end) - start, window);
        if (right <= 0 || left >= 100) return null;
        // A stretch too short to be drawn is still seen: 0.3 % is about two pixels.
        return new StripBlock(left, Math.Max(0.3m, right - left), purpose, value, controller, reason);
    }

    private static decimal Percent(TimeSpan part, TimeSpan window) =>
        Math.Round(100m * part.Ticks / window.Ticks, 2, MidpointRounding.AwayFromZero);
}
