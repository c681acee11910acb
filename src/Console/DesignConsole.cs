using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yuimori.Catalogue;
using Yuimori.Console.Assets;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Console;

/// <summary>
/// The design half of the console without a hub: for one person at one machine, on the loopback only.
/// </summary>
public static class DesignConsole
{
    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Adds what the pages need.</summary>
    /// <param name="services">The server's services.</param>
    /// <param name="catalogue">The guideline.</param>
    /// <param name="guideline">The folder that it was read from.</param>
    /// <param name="folder">The folder of the drafts.</param>
    /// <param name="clock">The time.</param>
    public static IServiceCollection AddDesignConsole(
        this IServiceCollection services, GuidelineCatalogue catalogue, string guideline, string folder,
            TimeProvider clock)
    {
        services.AddRazorComponents();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSingleton(clock);
        services.AddSingleton(catalogue);
        services.AddSingleton(new GuidelineFolder(guideline));
        services.AddSingleton(new ConsoleSystem(null));
        services.AddSingleton<IConsoleSiteSource, DesignSite>();
        services.AddSingleton<IDesignDesk, SilentDesk>();
        services.AddSingleton(new DesignWorkspace(folder, clock));
        services.AddSingleton<ConsoleAntiforgery>();
        services.AddSingleton<ConsolePages>();
        services.AddDesignPages();

        // Its keys live as long as the process: the address with the code is printed at every start.
        services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(static options =>
        {
            options.Cookie.Name = "yuimori-workbench";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.None;
            options.Events.OnRedirectToLogin = static context =>
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            };
        });
        services.AddAuthorization();
        return services;
    }

    /// <summary>Puts the pages into the server.</summary>
    /// <param name="app">The server.</param>
    /// <param name="code">What opens the pages; part of the address that is printed.</param>
    /// <param name="user">Who is said to have saved.</param>
    public static void UseDesignConsole(this WebApplication app, string code, string user)
    {
        app.UseSecurityHeaders();
        app.Use(FailAsPageAsync);
        app.Use(OnlyLoopbackNamesAsync);
        app.UseRouting();
        app.UseAuthentication();
        app.Use(SayHowToOpenAsync);
        app.UseAuthorization();
        app.UseAntiforgeryGuard();
        app.MapAssets();
        app.MapPreferences();
        app.MapGet("/", static () => TypedResults.LocalRedirect("/design/drafts"));
        app.MapGet("/design", static () => TypedResults.LocalRedirect("/design/drafts"));
        app.MapGet("/open/{given}", (string given, HttpContext http) => OpenAsync(given, code, user, http));
        app.MapDesignPages();
    }

    // Every program and user of this machine reaches the loopback: only who has read the address comes in.
    private static async Task<IResult> OpenAsync(string given, string code, string user, HttpContext http)
    {
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(code)))
        {
            return Pages(http).Error(http, StatusCodes.Status403Forbidden, WorkbenchText.WrongCode);
        }

        var scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        await http.SignInAsync(scheme,
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, user)], scheme)));
        return TypedResults.LocalRedirect("/design/drafts");
    }

    // Stops DNS rebinding: a stranger's page whose name suddenly resolves to 127.0.0.1.
    private static Task OnlyLoopbackNamesAsync(HttpContext http, RequestDelegate next)
    {
        if (Names.Contains(http.Request.Host.Host, StringComparer.OrdinalIgnoreCase)) return next(http);
        http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }

    private static Task SayHowToOpenAsync(HttpContext http, RequestDelegate next)
    {
        var isOpen = http.User.Identity?.IsAuthenticated == true
            || http.Request.Path.StartsWithSegments("/open", StringComparison.Ordinal)
            || http.Request.Path.StartsWithSegments(AssetCatalogue.Route.TrimEnd('/'), StringComparison.Ordinal);
        return isOpen
            ? next(http)
            : Pages(http).Error(http, StatusCodes.Status401Unauthorized, WorkbenchText.NeedsCode).ExecuteAsync(http);
    }

    private static async Task FailAsPageAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The browser has gone; nobody is left to answer.
        }
        catch (BadHttpRequestException e) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = e.StatusCode;
        }
        catch (Exception e) when (!http.Response.HasStarted)
        {
            // Boundary: the person gets a short text, standard error everything, both the same id; the server goes on.
            await System.Console.Error.WriteLineAsync($"{http.TraceIdentifier}: {e}");
            await Pages(http).Error(
                http, StatusCodes.Status500InternalServerError, SignInText.Broken,
                    http.TraceIdentifier).ExecuteAsync(http);
        }
    }

    private static ConsolePages Pages(HttpContext http) => http.RequestServices.GetRequiredService<ConsolePages>();

    /// <summary>What the frame shows without a hub.</summary>
    private sealed class DesignSite : IConsoleSiteSource
    {
        public ConsoleSite Current { get; } = new()
        {
            SystemName = WorkbenchText.Name,
            Functions = [],
            IsDesignOnly = true,
        };
    }

    /// <summary>Without a hub there is no Journal: the files and their git history are all there is.</summary>
    private sealed class SilentDesk : IDesignDesk
    {
        public Task SavedAsync(DraftFile file, string by, CancellationToken cancellation) => Task.CompletedTask;

        public Task RemovedAsync(DraftName name, string by, CancellationToken cancellation) => Task.CompletedTask;
    }
}
