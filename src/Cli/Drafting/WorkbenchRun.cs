extern alias pages;

using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using pages::Yuimori.Console;
using Yuimori.Catalogue;
using Yuimori.Kernel.Text;

namespace Yuimori.Cli.Drafting;

/// <summary>Serves the design pages on the loopback until it is stopped.</summary>
internal sealed class WorkbenchRun(
    string folder, int port, string guideline, Language language, TextWriter output, TextWriter error)
{
    /// <summary>64 KiB for small forms; the pages that take a file's text say their own limit.</summary>
    private const long BodyBytesMax = 64 * 1024;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var catalogue = GuidelineCatalogue.Check(guideline);
        if (!catalogue.IsOk)
        {
            foreach (var problem in catalogue.Problems) await error.WriteLineAsync(problem.Text.In(language));
            return ExitCodes.BadInput;
        }

        var full = Path.GetFullPath(folder);
        if (File.Exists(full))
        {
            await error.WriteLineAsync(NotAFolder(full).In(language));
            return ExitCodes.BadInput;
        }

        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await using var app = Build(catalogue.Value, full);
        app.UseDesignConsole(code, Environment.UserName);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException e)
        {
            await error.WriteLineAsync(CannotListen(e.Message).In(language));
            return ExitCodes.Failed;
        }

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
            .First();
        await output.WriteLineAsync($"{Opens.In(language)} {address}/open/{code}");
        await output.WriteLineAsync($"{Drafts.In(language)} {full}");
        await app.WaitForShutdownAsync(cancellation);
        return ExitCodes.Ok;
    }

    private static LocalisedText Opens { get; } = new("ブラウザで開いてください:", "Open in a browser:");

    private static LocalisedText Drafts { get; } = new("下書きのフォルダー:", "Drafts in:");

    private static LocalisedText NotAFolder(string path) => new($"{path} はフォルダーではありません。", $"{path} is not a folder.");

    private static LocalisedText CannotListen(string why) => new(
        $"ポートを使えません。--port で別の番号を指定してください: {why}", $"The port cannot be used; choose another with --port: {why}");

    private WebApplication Build(GuidelineCatalogue catalogue, string full)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyBytesMax;

            // Plain HTTP, so the loopback only, whatever is asked for.
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddDesignConsole(catalogue, guideline, full, TimeProvider.System);
        return builder.Build();
    }
}
