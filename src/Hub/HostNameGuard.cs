using Yuimori.Kernel.Results;

namespace Yuimori.Hub;

/// <summary>
/// On the loopback's plain HTTP only the loopback's own names are answered. Stops DNS rebinding: a page of a stranger
/// whose name suddenly resolves to 127.0.0.1 would otherwise talk to the hub from the operator's own browser.
/// </summary>
internal static class HostNameGuard
{
    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    public static IApplicationBuilder UseHostNameGuard(this IApplicationBuilder app) => app.Use((context, next) =>
        context.Request.IsHttps || Names.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
            ? next(context)
            : Problems.Of(context, StatusCodes.Status421MisdirectedRequest, WrongName).ExecuteAsync(context));

    private static Error WrongName { get; } = Error.Of(
        "HUB-05", "このアドレスでは応答しません。", "Not served under this name.");
}
