using System.Web;
using Microsoft.AspNetCore.Http;
using Yuimori.Catalogue;
using Yuimori.Console.Web;
using Yuimori.Kernel.Results;
using Yuimori.Workbench.Sheet;

namespace Yuimori.Console.Pages.Design.Sheet;

/// <summary>What the sheet's page shows: a viewpoint, a filter, a product, a page.</summary>
public sealed record SheetQuery
{
    /// <summary>60 rows a page: each has five levels to choose, and a form holds a thousand fields at most.</summary>
    public const int RowsMax = 60;

    /// <summary>The viewpoint.</summary>
    public SheetView View { get; init; } = SheetView.Component;

    /// <summary>Only this Component or Link.</summary>
    public string? Component { get; init; }

    /// <summary>Only this point.</summary>
    public string? Point { get; init; }

    /// <summary>Only this class of risk.</summary>
    public RiskClass? Class { get; init; }

    /// <summary>Only this threat class.</summary>
    public string? Threat { get; init; }

    /// <summary>The product whose levels are filled in; null: the first one.</summary>
    public string? Product { get; init; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The filter for the sheet.</summary>
    public SheetFilter Filter => new()
    {
        Components = Component is null ? [] : [Component],
        Points = Point is null ? [] : [Point],
        Classes = Class is { } some ? [some] : [],
        Threats = Threat is null ? [] : [Threat],
    };

    /// <summary>Whether anything is left out.</summary>
    public bool IsSet => Component is not null || Point is not null || Class is not null || Threat is not null;

    /// <summary>Reads an address; with an error the rest of it still stands.</summary>
    public static (SheetQuery Query, Error? Error) Read(IQueryCollection query)
    {
        var reader = new QueryReader(query);
        var view = reader.Word("view", SheetWords.View.Words);
        var of = reader.Word("class", SheetWords.Class.Words);
        var read = new SheetQuery
        {
            View = view is null ? SheetView.Component : SheetWords.View.Find(view)!.Value,
            Class = of is null ? null : SheetWords.Class.Find(of),
            Component = Short(reader.Text("component")),
            Point = Short(reader.Text("point")),
            Threat = Short(reader.Text("threat")),
            Product = Short(reader.Text("product")),
            Page = (int)Math.Clamp(reader.Index("page") ?? 1, 1, 10_000),
        };
        return (read, reader.Error);
    }

    /// <summary>The query of this view, with its question mark; empty: nothing is set.</summary>
    public string Text()
    {
        (string Name, string? Value)[] parts =
        [
            ("view", View == SheetView.Component ? null : SheetWords.View.WordOf(View)),
            ("component", Component), ("point", Point),
                ("class", Class is { } some ? SheetWords.Class.WordOf(some) : null),
            ("threat", Threat), ("product", Product),
            ("page", Page == 1 ? null : Page.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        ];
        var set = parts.Where(static p => p.Value is not null).Select(static p =>
            $"{p.Name}={HttpUtility.UrlEncode(p.Value)}");
        return string.Join('&', set) is { Length: > 0 } query ? "?" + query : "";
    }

    private static string? Short(string? text) => text is { Length: > 100 } ? text[..100] : text;
}
