using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yuimori.Console.Assets;
using Yuimori.Console.Pages.Detection;
using Yuimori.Console.Pages.Devices;
using Yuimori.Console.Pages.Home;
using Yuimori.Console.Pages.Initiation;
using Yuimori.Console.Web;
using Yuimori.Console.Web.Live;

namespace Yuimori.Console;

/// <summary>Puts the console into a hub. What the pages show comes from the ports that the hub registers.</summary>
public static class ConsoleExtensions
{
    /// <summary>Adds what the pages need.</summary>
    public static IServiceCollection AddConsole(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Japanese is written as itself: as character references a page would be eight times as long.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton<ConsoleAntiforgery>();
        services.AddSingleton<ConsolePages>();
        services.AddSingleton(static all => new ConsoleAnswers(all.GetRequiredService<ConsolePages>()));
        services.AddSingleton<LiveStreams>();
        services.AddSingleton<HomeSource>();
        services.AddSingleton<DeviceSource>();
        services.AddEvidencePages();
        services.AddUserSessions();
        services.AddAuthorization();
        return services;
    }

    /// <summary>Maps every page, in the order of the menu.</summary>
    public static void MapConsole(this IEndpointRouteBuilder routes)
    {
        routes.MapAssets();
        routes.MapPreferences();
        routes.MapSetup();
        routes.MapSignIn();
        routes.MapHome();
        routes.MapOperator();
        routes.MapDevices();
        routes.MapEvidencePages();
    }
}
