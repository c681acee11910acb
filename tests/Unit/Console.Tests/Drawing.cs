using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Yuimori.Console.Web;
using Yuimori.Console.Web.Live;
using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Text;

namespace Yuimori.Console.Tests;

/// <summary>Draws components as the hub does.</summary>
internal static class Drawing
{
    public static PageContext Page(Language language = Language.English, string path = "/", string? user = "keeper") => new()
    {
        Language = language,
        Theme = Theme.Auto,
        Path = path,
        Site = new ConsoleSite
        {
            SystemName = new LocalisedText("試験の家", "Test home"),
            Functions =
            [
                new(FunctionId.Of(3), "authentication", new LocalisedText("認証機能", "Authentication"), false),
                new(FunctionId.Of(15), "isolation", new LocalisedText("隔離機能", "Isolation"), true),
            ],
        },
        Now = new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero),
        Token = ("form-token", "the token"),
        User = user,
    };

    public static async Task<string> DrawAsync<TPart>(PageContext page, params (string Name, object? Value)[] parameters)
        where TPart : IComponent
    {
        await using var services = new ServiceCollection()
            .AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All))
            .BuildServiceProvider();
        await using var drawing = new FragmentDrawing(services, NullLoggerFactory.Instance, page);
        return await drawing.Async<TPart>(parameters);
    }

    /// <summary>A page gets its context as a parameter.</summary>
    public static Task<string> PageAsync<TPage>(PageContext page, params (string Name, object? Value)[] parameters)
        where TPage : ConsolePage => DrawAsync<TPage>(page, [(nameof(ConsolePage.Page), page), .. parameters]);
}
