using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yuimori.Console.Tests.Rendering;
using Yuimori.Shared;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Workspace;

namespace Yuimori.Console.Tests.Design.Drafting;

/// <summary>The design pages on a loopback port, and a browser without scripts that has opened them.</summary>
internal sealed partial class Desk : IAsyncDisposable
{
    private const string Code = "c0de";
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;

    private readonly HttpClient _http;

    private Desk(WebApplication app, DirectoryInfo folder, HttpClient http, Uri address) =>
        (_app, _folder, _http, Address) = (app, folder, http, address);

    public Uri Address { get; }

    public DesignWorkspace Drafts => _app.Services.GetRequiredService<DesignWorkspace>();

    public string Folder => _folder.FullName;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Desk> OpenAsync()
    {
        var folder = Directory.CreateTempSubdirectory("yuimori-desk-");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
            kestrel.Listen(System.Net.IPAddress.Loopback, 0);
        });
        builder.Services.AddDesignConsole(
            World.Catalogue, Catalogue.GuidelineCatalogue.DefaultDirectory, folder.FullName, new ManualClock(World.Now));
        var app = builder.Build();
        app.UseDesignConsole(Code, "hanako");
        await app.StartAsync(Cancellation);
        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
        var http = NewBrowser(address);
        using var opened = await http.GetAsync(new Uri($"open/{Code}", UriKind.Relative), Cancellation);
        return new Desk(app, folder, http, address);
    }

    /// <summary>A browser that has not been given the code.</summary>
    public static HttpClient NewBrowser(Uri address) => new(new SocketsHttpHandler
    {
        CookieContainer = new CookieContainer(), UseProxy = false, AllowAutoRedirect = true,
    })
    {
        BaseAddress = address,
    };

    public async Task<HttpResponseMessage> AskAsync(string path, Language language = Language.English)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.AcceptLanguage.ParseAdd(language == Language.Japanese ? "ja" : "en");
        return await _http.SendAsync(request, Cancellation);
    }

    public async Task<string> PageAsync(string path, Language language = Language.English)
    {
        using var answer = await AskAsync(path, language);
        return await answer.Content.ReadAsStringAsync(Cancellation);
    }

    /// <summary>Opens a page and posts a form with the hidden fields that the page gave.</summary>
    public async Task<(HttpStatusCode Status, string Text)> PostAsync(
        string page, string action, params (string Name, string Value)[] fields)
    {
        var hidden = HiddenField().Matches(await PageAsync(page))
            .Select(m => (Name: m.Groups["name"].Value, Value: WebUtility.HtmlDecode(m.Groups["value"].Value)))
            .DistinctBy(static h => h.Name).Where(h => fields.All(f => f.Name != h.Name));
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in hidden.Concat(fields)) form.Add(new StringContent(value), $"\"{name}\"");
        return await SendAsync(action, form);
    }

    /// <summary>Posts a body as it is.</summary>
    public async Task<(HttpStatusCode Status, string Text)> SendAsync(string action, HttpContent body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(action, UriKind.Relative)) { Content = body };
        request.Headers.AcceptLanguage.ParseAdd("en");

        // A server that refuses for the size alone answers before the body is sent.
        request.Headers.ExpectContinue = true;
        using var answer = await _http.SendAsync(request, Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    /// <summary>The form token of a page.</summary>
    public async Task<string> TokenAsync() =>
        HiddenField().Matches(await PageAsync("design/drafts")).First(m => m.Groups["name"].Value == "form-token").Groups["value"].Value;

    /// <summary>A draft with a text.</summary>
    public async Task<DraftFile> DraftAsync(string name, string text) =>
        (await Drafts.CreateAsync(DraftName.Parse(name).Value, text, Cancellation)).Value;

    /// <summary>A draft of UC4.</summary>
    public Task<DraftFile> Uc4Async(string name = "home") => DraftAsync(name, File.ReadAllText(World.Model.Source.Path));

    public string TextOf(string name) => Drafts.Read(DraftName.Parse(name).Value).Value.Text;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)"\s*/?>""")]
    private static partial Regex HiddenField();
}
