using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuimori.Console.Pages.Devices;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Kernel.Identity;

namespace Yuimori.Console.Pages.Detection;

/// <summary>What a person does from the console: seeing an alarm, poking a sensor.</summary>
internal static class OperatorEndpoints
{
    public static void MapOperator(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/detection/monitoring/acknowledge", (Delegate)AcknowledgeAsync).RequireAuthorization();
        routes.MapPost("/devices/{id}/poke", (Delegate)PokeAsync).RequireAuthorization();
    }

    private static async Task<IResult> AcknowledgeAsync(HttpContext http, ConsolePages pages, IOperatorDesk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var component = ComponentId.Parse(form["component"]);
        if (!component.IsOk) return pages.Error(http, StatusCodes.Status400BadRequest, component.Error.Safe);
        foreach (var alarm in form["alarm"])
        {
            var done = await desk.AcknowledgeAsync(
                component.Value, alarm ?? "", http.User.Identity!.Name!, http.RequestAborted);
            if (!done.IsOk) return pages.Error(http, StatusCodes.Status409Conflict, done.Error.Safe);
        }

        return TypedResults.LocalRedirect(Preferences.LocalPath(form["back"]));
    }

    private static async Task<IResult> PokeAsync(
        string id, HttpContext http, ConsolePages pages, IOperatorDesk desk, DeviceSource devices)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var sent = await desk.PokeAsync(
            id, form["stream"], form["value"], form["seconds"], http.User.Identity!.Name!, http.RequestAborted);
        if (sent.IsOk) return TypedResults.LocalRedirect(Preferences.LocalPath($"/devices/{id}#commands"));
        return await devices.NowAsync(id, http.RequestAborted) is { } model
            ? pages.Page<DevicePage>(
                http,
                StatusCodes.Status409Conflict,
                (nameof(DevicePage.Model), model),
                (nameof(DevicePage.Error), sent.Error))
            : pages.Error(http, StatusCodes.Status404NotFound, SignInText.NotFound);
    }
}
