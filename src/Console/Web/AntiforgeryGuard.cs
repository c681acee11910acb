using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Yuimori.Console.Texts;

namespace Yuimori.Console.Web;

/// <summary>
/// Refuses every request that could change something and does not come from a form of ours. Endpoints that are not
/// for browsers say so with <see cref="NotForBrowsers"/>; nothing else gets around it.
/// </summary>
public static class AntiforgeryGuard
{
    /// <summary>Marks an endpoint that trusts no cookie, such as EST.</summary>
    public sealed record NotForBrowsers
    {
        /// <summary>The mark.</summary>
        public static NotForBrowsers Mark { get; } = new();
    }

    /// <summary>Adds the guard; after routing and authentication.</summary>
    public static IApplicationBuilder UseAntiforgeryGuard(
        this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var method = context.Request.Method;
        var reads = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);
        var isForBrowsers = context.GetEndpoint()?.Metadata.GetMetadata<NotForBrowsers>() is null;
        if (context.Request.ContentLength > LimitOf(context))
        {
            // Said before the body is read: the form's token stands in it.
            var large = context.RequestServices.GetRequiredService<ConsolePages>();
            await large.Error(context, StatusCodes.Status413PayloadTooLarge, DraftText.TooLarge).ExecuteAsync(context);
            return;
        }

        var antiforgery = context.RequestServices.GetRequiredService<ConsoleAntiforgery>();
        if (!reads && isForBrowsers && !await antiforgery.IsOwnAsync(context))
        {
            var pages = context.RequestServices.GetRequiredService<ConsolePages>();
            await pages.Error(context, StatusCodes.Status400BadRequest, SignInText.FormExpired).ExecuteAsync(context);
            return;
        }

        await next(context);
    });

    private static long LimitOf(HttpContext context) =>
        context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize ?? long.MaxValue;
}
