using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Yuimori.Console.Assets;

internal static class AssetEndpoint
{
    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapGet(AssetCatalogue.Route + "{name}", Serve).AllowAnonymous();

    private static IResult Serve(string name, HttpContext context)
    {
        if (AssetCatalogue.Find(name) is not { } asset) return TypedResults.NotFound();
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        var brotli = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        if (brotli) headers.ContentEncoding = "br";
        return TypedResults.Bytes(brotli ? asset.Brotli : asset.Plain, asset.ContentType);
    }
}
