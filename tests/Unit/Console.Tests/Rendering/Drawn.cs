using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Console.Web;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Tests.Rendering;

/// <summary>Draws pages as the hub does, without a server.</summary>
internal static class Drawn
{
    public static readonly Language[] Languages = [Language.Japanese, Language.English];

    public static PageContext Context(Language language, string path = "/") => new()
    {
        Language = language,
        Theme = Theme.Auto,
        Path = path,
        Site = new ConsoleSite
        {
            SystemName = new LocalisedText("試験の家", "Test home"),
            SiteName = "Site 1",
            Functions = [.. World.Catalogue.Functions.Select(static f => new FunctionEntry(
                f.Id, f.Slug, f.Name.Text, f.Status == Catalogue.FunctionStatus.Planned))],
        },
        Now = World.Now,
        Token = ("form-token", "t0ken"),
        User = "hanako",
    };

    /// <summary>A page in a language.</summary>
    public static Task<string> PageAsync<TPage>(
        Language language, params (string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        var all = parameters.ToDictionary(static p => p.Name, static p => p.Value, StringComparer.Ordinal);
        all[nameof(ConsolePage.Page)] = Context(language);
        return RenderAsync<TPage>(all);
    }

    /// <summary>A part, in the context of a page.</summary>
    public static Task<string> PartAsync<TPart>(
        Language language, params (string Name, object? Value)[] parameters)
        where TPart : IComponent => RenderAsync<Web.Live.InContext>(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [nameof(Web.Live.InContext.Page)] = Context(language),
            [nameof(Web.Live.InContext.Part)] = typeof(TPart),
            [nameof(Web.Live.InContext.Parameters)] =
                parameters.ToDictionary(static p => p.Name, static p => p.Value, StringComparer.Ordinal),
        });

    private static async Task<string> RenderAsync<T>(IDictionary<string, object?> parameters)
        where T : IComponent
    {
        var services = new ServiceCollection();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        await using var provider = services.BuildServiceProvider();
        await using var renderer = new HtmlRenderer(provider, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters));
            return root.ToHtmlString();
        });
    }
}
