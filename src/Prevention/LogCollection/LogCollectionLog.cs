using Microsoft.Extensions.Logging;
using Yuimori.Kernel.Identity;

namespace Yuimori.Prevention.LogCollection;

/// <summary>Log lines of F5, ids 500–599.</summary>
internal static partial class LogCollectionLog
{
    [LoggerMessage(500, LogLevel.Information, "Events of {origin} are handed over from index {next}")]
    internal static partial void Continuing(ILogger logger, ComponentId origin, long next);

    [LoggerMessage(501, LogLevel.Warning, "The hub refused records {first} to {end}: {why}; again in {wait}")]
    internal static partial void Refused(ILogger logger, long first, long end, string why, TimeSpan wait);

    [LoggerMessage(502, LogLevel.Warning, "The hub expects record {next} instead of {first}; going on from there")]
    internal static partial void Jumped(ILogger logger, long next, long first);

    [LoggerMessage(
        503, LogLevel.Error, "The hub expects record {next}, and this Journal has {size}: it was lost or replaced")]
    internal static partial void Shorter(ILogger logger, long next, long size);

    [LoggerMessage(510, LogLevel.Warning, "Log batch of {origin} refused: {error}")]
    internal static partial void BatchRefused(ILogger logger, ComponentId origin, string error);

    [LoggerMessage(
        511,
        LogLevel.Error,
        "Journal of {origin} does not continue what is held: record {index} is {got}, was {held}")]
    internal static partial void Forked(ILogger logger, ComponentId origin, long index, string got, string held);

    [LoggerMessage(520, LogLevel.Error, "Journal verification failed at record {index} of {size}: {detail}")]
    internal static partial void VerificationFailed(ILogger logger, long? index, long size, string detail);

    [LoggerMessage(530, LogLevel.Warning, "The gateway refused Event {index}: {why}; again in {wait}")]
    internal static partial void EventRefused(ILogger logger, long index, string why, TimeSpan wait);
}
