using Microsoft.Extensions.Logging;
using Yuimori.Kernel.Identity;
using Yuimori.Kernel.Results;

namespace Yuimori.Initiation.InitialSetting.Device;

/// <summary>Log lines of F1 on a device, ids 130–139.</summary>
internal static partial class EnrolmentLog
{
    [LoggerMessage(130, LogLevel.Information, "{Component} enrols at {Hub}")]
    internal static partial void Enrolling(this ILogger log, ComponentId component, Uri hub);

    [LoggerMessage(131, LogLevel.Information, "{Component} is enrolled")]
    internal static partial void Enrolled(this ILogger log, ComponentId component);

    [LoggerMessage(132, LogLevel.Warning, "Not enrolled, {Error}; again in {Seconds:0.0} s at the latest")]
    internal static partial void Failed(this ILogger log, Error error, double seconds);

    [LoggerMessage(133, LogLevel.Warning, "The used claim file cannot be removed: {Detail}")]
    internal static partial void ClaimStays(this ILogger log, string detail);
}
