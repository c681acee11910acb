using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Yuimori.Console;
using Yuimori.Console.Web;
using Yuimori.Hub.Api;
using Yuimori.Hub.Identity;
using Yuimori.Hub.Ingress.Est;
using Yuimori.Hub.Ingress.Mqtt;
using Yuimori.Hub.Setup;
using Yuimori.Hub.Statements;
using Yuimori.Hub.Storage;
using Yuimori.Initiation.Authentication;
using Yuimori.Initiation.InitialSetting.Hub;
using Yuimori.Mqtt.Server;
using Yuimori.Trust.Files;
using Yuimori.Trust.Journal;

namespace Yuimori.Hub;

/// <summary>Composes the hub and starts it. The list in <see cref="AddHub"/> is what a hub consists of.</summary>
internal static class HubHost
{
    /// <summary>Starts a hub; it listens when the task completes.</summary>
    /// <param name="settings">What it runs with.</param>
    /// <param name="clock">The time.</param>
    /// <param name="print">Standard output, for the set-up code.</param>
    public static async Task<WebApplication> StartAsync(HubSettings settings, TimeProvider clock, Action<string> print)
    {
        var app = await BuildAsync(settings, clock, print);
        try
        {
            await app.Services.GetRequiredService<SetupWizard>().LoadAsync(CancellationToken.None);
            await app.Services.GetRequiredService<ClaimRegister>().ImportAsync(settings.Claims, CancellationToken.None);
            app.Services.GetRequiredService<HubCertificates>().Ensure();
            await app.Services.GetRequiredService<ImpersonationWatch>().LoadAsync(CancellationToken.None);
            await app.Services.GetRequiredService<HubStart>().StateAsync(CancellationToken.None);
            await app.StartAsync();
            app.Services.GetRequiredService<HubAddresses>().Take(app.Services.GetRequiredService<IServer>());
            await app.Services.GetRequiredService<SetupWizard>().OpenAsync(CancellationToken.None);
            return app;
        }
        catch
        {
            // Boundary: nothing is decided here; what was opened is closed and the failure goes on.
            await app.DisposeAsync();
            throw;
        }
    }

    private static async Task<WebApplication> BuildAsync(HubSettings settings, TimeProvider clock, Action<string> print)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning);

        // Standard output is for the person at the terminal: the address to open stands there alone.
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            static options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        // They warn of what is meant: pages are never cached, and the keys lie in a directory of mode 0700.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => HubListeners.Configure(kestrel, settings.Plan));
        var journal = await HubStorage.OpenAsync(settings, clock);
        builder.Services.AddHub(settings, journal, clock, print);
        var app = builder.Build();
        app.UseHub();

        // Sessions end first: the web server would otherwise wait for them until its patience ends.
        var broker = app.Services.GetRequiredService<MqttServer>();
        app.Lifetime.ApplicationStopping.Register(() => _ = broker.DisposeAsync().AsTask());
        return app;
    }

    private static void AddHub(
        this IServiceCollection services,
        HubSettings settings,
        SqliteJournal journal,
        TimeProvider clock,
        Action<string> print)
    {
        services.AddSingleton(clock);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Plan);
        services.AddSingleton(settings.Directory);
        services.AddSingleton<HubAddresses>();
        services.AddSingleton(all => new SetupAnnouncement(all.GetRequiredService<HubAddresses>(), print));
        services.AddSingleton(HubAuthority.OpenOrCreate(settings.Directory, clock));
        services.AddSingleton<HubCertificates>();
        DurableFile.CreatePrivateDirectory(settings.Directory.Protection);
        services.AddDataProtection()
            .SetApplicationName("Yuimori")
            .PersistKeysToFileSystem(new DirectoryInfo(settings.Directory.Protection));
        services.AddStorage(journal);
        services.AddSystem(settings);
        services.AddSignIn();
        services.AddSetup();
        services.AddMqttIngress();
        services.AddStatements();
        services.AddConsole();
    }

    private static void UseHub(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseFailurePages();
        app.UseHostNameGuard();
        app.UseSetupBarrier(app.Services.GetRequiredService<SetupWizard>());
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgeryGuard();
        app.MapEst();
        app.MapApi();
        app.MapConsole();
    }
}
