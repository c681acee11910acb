using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yuimori.Kernel.Identity;
using Yuimori.Trust.Certificates;

namespace Yuimori.Initiation.Tests.InitialSetting.Device;

/// <summary>A hub's EST endpoint on the loopback, whose answers a test may replace.</summary>
internal sealed class EstHub : IAsyncDisposable
{
    internal const string Component = "hub";

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;

    private EstHub(WebApplication app, TimeProvider clock) => (_app, _clock) = (app, clock);

    /// <summary>What was asked, by whom (Authorization), and when.</summary>
    internal ConcurrentQueue<(string Path, string? Authorization, DateTimeOffset At)> Requests { get; } = new();

    internal Func<HttpContext, Task> Authorities { get; set; } = static _ => Task.CompletedTask;

    internal Func<HttpContext, Task> Enrolments { get; set; } = static _ => Task.CompletedTask;

    internal Uri Address { get; private set; } = null!;

    internal static async Task<EstHub> StartAsync(X509Certificate2 tls, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(o => o.Listen(IPAddress.Loopback, 0, l => l.UseHttps(tls)));
        var app = builder.Build();
        var hub = new EstHub(app, clock);
        app.Run(hub.AnswerAsync);
        await app.StartAsync();
        hub.Address = new Uri(app.Services.GetRequiredService<IServer>().Features
            .Get<IServerAddressesFeature>()!.Addresses.Single());
        return hub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal static Task ShowAsync(HttpContext http, params X509Certificate2[] certificates)
    {
        http.Response.ContentType = "application/pkcs7-mime";
        return http.Response.WriteAsync(Pkcs7Certs.ExportBase64(certificates));
    }

    internal static async Task IssueAsync(HttpContext http, CertificateAuthority authority, SpiffeId id)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.ASCII);
        var pkcs10 = Convert.FromBase64String(await reader.ReadToEndAsync());
        using var issued = authority.Issue(pkcs10, id, CertificateUse.Client, [], TimeSpan.FromDays(30)).Value;
        await ShowAsync(http, issued);
    }

    private Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        Requests.Enqueue((path, http.Request.Headers.Authorization, _clock.GetUtcNow()));
        return path switch
        {
            "/.well-known/est/cacerts" => Authorities(http),
            "/.well-known/est/simpleenroll" => Enrolments(http),
            _ => throw new InvalidOperationException(path),
        };
    }
}
