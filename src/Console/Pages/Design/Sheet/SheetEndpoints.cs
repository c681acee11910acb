using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Yuimori.Console.Texts;
using Yuimori.Console.Web;
using Yuimori.Kernel.Results;
using Yuimori.Kernel.Text;
using Yuimori.Workbench.Sheet;
using Yuimori.Workbench.Sheet.Excel;

namespace Yuimori.Console.Pages.Design.Sheet;

/// <summary>The evaluation sheet: three viewpoints, levels, products, workbooks out and in.</summary>
internal static class SheetEndpoints
{
    private const string BookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapSheet(this IEndpointRouteBuilder routes)
    {
        const string at = "/design/drafts/{name}/sheet";
        routes.MapGet(at, ShowAsync).RequireAuthorization();
        routes.MapGet(at + "/book", BookAsync).RequireAuthorization();
        routes.MapPost(at + "/book", (Delegate)TakeAsync).RequireAuthorization().WithMetadata(BodyLimit.Book);
        routes.MapPost(at + "/levels", (Delegate)LevelsAsync).RequireAuthorization().WithMetadata(BodyLimit.Text);
        routes.MapPost(at + "/products", (Delegate)ProductAsync).RequireAuthorization();
    }

    private static async Task<IResult> ShowAsync(string name, HttpContext http, ConsolePages pages, SheetSource source)
    {
        var opened = await source.OpenAsync(name, http.RequestAborted);
        return opened.IsOk ? Page(http, pages, opened.Value, null) : source.Refuse(http, opened.Error);
    }

    private static RazorComponentResult<SheetPage> Page(
        HttpContext http, ConsolePages pages, SheetOpened opened, Error? error, LocalisedText? taken = null)
    {
        var (query, unread) = SheetQuery.Read(http.Request.Query);
        return pages.Page<SheetPage>(
            http,
            error is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
            (nameof(SheetPage.Opened), opened),
            (nameof(SheetPage.Query), query),
            (nameof(SheetPage.Taken), taken ?? TakenOf(http)),
            (nameof(SheetPage.Error), error ?? unread));
    }

    // What a workbook brought stands in the address after the redirect; numbers only, so that a link cannot say more.
    private static LocalisedText? TakenOf(HttpContext http) =>
        int.TryParse(http.Request.Query["taken"], out var answers)
            && int.TryParse(http.Request.Query["rows"], out var rows)
            ? SheetText.Taken(answers, rows)
            : null;

    private static async Task<IResult> LevelsAsync(string name, HttpContext http, ConsolePages pages,
        SheetSource source)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (query, _) = SheetQuery.Read(http.Request.Query);
        return await ChangeAsync(
            name, http, pages, source, (opened, answers) =>
                SheetForm.Levels(form, opened.Sheet!, answers), query.Text());
    }

    private static async Task<IResult> ProductAsync(string name, HttpContext http, ConsolePages pages,
        SheetSource source)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var query = ComponentIdOf(form) is { } id ? $"?product={id}" : "";
        return await ChangeAsync(
            name, http, pages, source, (_, answers) => SheetForm.Product(form, answers), query);
    }

    private static string? ComponentIdOf(IFormCollection form) =>
        Kernel.Identity.ComponentId.Parse(form["id"].ToString().Trim()) is { IsOk: true } id ? id.Value.Value : null;

    private static async Task<IResult> ChangeAsync(
        string name, HttpContext http, ConsolePages pages, SheetSource source,
        Func<SheetOpened, SheetAnswers, Result<SheetAnswers>> change, string query)
    {
        var opened = await source.OpenAsync(name, http.RequestAborted);
        if (!opened.IsOk) return source.Refuse(http, opened.Error);
        if (opened.Value.Sheet is null) return Page(http, pages, opened.Value, null);
        var version = http.Request.Form["version"].ToString();
        var changed = change(opened.Value, source.AnswersAt(opened.Value, version));
        return changed.IsOk
            ? await source.SaveAsync(http, opened.Value, changed.Value, version, opened.Value.Href + query)
            : Page(http, pages, opened.Value, changed.Error);
    }

    private static async Task<IResult> BookAsync(string name, HttpContext http, ConsolePages pages, SheetSource source)
    {
        var opened = await source.OpenAsync(name, http.RequestAborted);
        if (!opened.IsOk) return source.Refuse(http, opened.Error);
        if (opened.Value.Sheet is not { } sheet) return Page(http, pages, opened.Value, null);
        var (query, _) = SheetQuery.Read(http.Request.Query);
        using var book = new MemoryStream();
        var written = SheetBook.Write(
            book, sheet, new SheetBookOptions(pages.LanguageOf(http)) { Filter = query.Filter });
        return written.IsOk
            ? TypedResults.Bytes(book.ToArray(), BookType, $"{opened.Value.View.Name}.sheet.xlsx")
            : Page(http, pages, opened.Value, written.Error);
    }

    private static async Task<IResult> TakeAsync(string name, HttpContext http, ConsolePages pages, SheetSource source)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var opened = await source.OpenAsync(name, http.RequestAborted);
        if (!opened.IsOk) return source.Refuse(http, opened.Error);
        if (opened.Value.Sheet is not { } sheet) return Page(http, pages, opened.Value, null);
        if (form.Files.GetFile("book") is not { Length: > 0 } file)
        {
            return Page(http, pages, opened.Value, new Error("SHEET-51", SheetText.NoFile, SheetText.NoFile.En));
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, http.RequestAborted);
        var version = form["version"].ToString();
        var import = SheetImporter.Read(bytes.ToArray(), sheet.With(source.AnswersAt(opened.Value, version)),
            new SheetImportOptions
        {
            AddProducts = form["add"] == "1",
            RenameProducts = form["rename"] == "1",
            PreferWorkbook = form["prefer"] == "1",
        });
        return import.IsOk
            ? await source.SaveAsync(
                http, opened.Value, import.Answers, version,
                $"{opened.Value.Href}?taken={import.Changes.Count}&rows={import.RowCount}")
            : pages.Page<BookPage>(
                http,
                StatusCodes.Status422UnprocessableEntity,
                (nameof(BookPage.Opened), opened.Value),
                (nameof(BookPage.Import), import));
    }
}
