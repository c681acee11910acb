namespace Yuimori.Hub.Ingress.Est;

internal static partial class EstLog
{
    [LoggerMessage(120, LogLevel.Information, "Issued certificate {Serial} to {Component}")]
    public static partial void Issued(this ILogger log, string component, string serial);

    [LoggerMessage(121, LogLevel.Warning, "[{Id}] Enrolment refused, {Code}: {Detail}")]
    public static partial void Refused(this ILogger log, string id, string code, string detail);
}
