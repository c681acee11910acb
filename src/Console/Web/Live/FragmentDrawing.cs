using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace Yuimori.Console.Web.Live;

/// <summary>Draws parts outside a page, with the context of the page that they stand in.</summary>
internal sealed class FragmentDrawing(IServiceProvider services, ILoggerFactory logs, PageContext page)
    : IAsyncDisposable
{
    private readonly HtmlRenderer _renderer = new(services, logs);

    public Task<string> Async<TPart>(params (string Name, object? Value)[] parameters)
        where TPart : IComponent => _renderer.Dispatcher.InvokeAsync(async () =>
        {
            var all = parameters.ToDictionary(static p => p.Name, static p => p.Value, StringComparer.Ordinal);
            var root = await _renderer.RenderComponentAsync<InContext>(ParameterView.FromDictionary(
                new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    [nameof(InContext.Page)] = page,
                    [nameof(InContext.Part)] = typeof(TPart),
                    [nameof(InContext.Parameters)] = all,
                }));
            return root.ToHtmlString();
        });

    public ValueTask DisposeAsync() => _renderer.DisposeAsync();
}
