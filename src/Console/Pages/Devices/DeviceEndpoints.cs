using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Console.Web.Live;

namespace Yuimori.Console.Pages.Devices;

/// <summary>A component's page and its live parts.</summary>
internal static class DeviceEndpoints
{
    public static void MapDevices(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/devices/{id}", ShowAsync).RequireAuthorization();
        routes.MapGet("/live/devices/{id}", Live).RequireAuthorization();
    }

    private static async Task<IResult> ShowAsync(
        string id, HttpContext http, ConsolePages pages, DeviceSource source) =>
        await source.NowAsync(id, http.RequestAborted) is { } model
            ? pages.Page<DevicePage>(http, StatusCodes.Status200OK, (nameof(DevicePage.Model), model))
            : pages.Error(http, StatusCodes.Status404NotFound, SignInText.NotFound);

    private static IResult Live(
        string id, HttpContext http, LiveStreams streams, DeviceSource source) => streams.Answer(
        http,
        async (draw, cancellation) =>
        {
            if (await source.NowAsync(id, cancellation) is not { } model) return [];
            return
            [
                new LiveFragment("state", await draw.Async<DeviceState>((nameof(DeviceState.Model), model))),
                new LiveFragment("commands", await draw.Async<DeviceCommands>((nameof(DeviceCommands.Model), model))),
                new LiveFragment("records", await draw.Async<DeviceRecords>((nameof(DeviceRecords.Model), model))),
            ];
        });
}
