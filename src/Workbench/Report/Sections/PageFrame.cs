using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Report.Sections;

/// <summary>The page around the sections: head, language switch, list of contents.</summary>
internal static class PageFrame
{
    // Should a text ever break out of its escaping, the browser still runs and fetches nothing.
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private static readonly (string Id, LocalisedText Name)[] Contents =
    [
        ("summary", ReportWords.Summary), ("picture", ReportWords.Picture), ("findings", ReportWords.Findings),
        ("components", ReportWords.Components), ("assets", ReportWords.Assets), ("residuals", ReportWords.Residuals),
        ("decisions", ReportWords.Decisions), ("glossary", ReportWords.Glossary), ("sources", ReportWords.Sources),
    ];

    public static void Open(ReportWriter page, ReportModel model, Language language)
    {
        var code = language == Language.Japanese ? "ja" : "en";
        page.Markup.Start("html").With("xmlns", "http://www.w3.org/1999/xhtml").With("lang", code);
        page.Start("head");
        Meta(page, "charset", "utf-8");
        page.Markup.Start("meta").With("http-equiv", "Content-Security-Policy")
            .With("content", ContentSecurityPolicy).End();
        Named(page, "viewport", "width=device-width, initial-scale=1");
        Named(page, "color-scheme", "light dark");
        Named(page, "referrer", "no-referrer");
        page.Start("title").Markup
            .Text($"{model.SystemName.In(language)} – {ReportWords.Title.In(language)}").End()
            .Line().Style(ReportStyle.Css);
        page.End().Start("body");
        Switch(page, "ja", language == Language.Japanese);
        Switch(page, "en", language == Language.English);
        page.Start("div", "page");
    }

    public static void Close(ReportWriter page)
    {
        page.End().End().End();
        page.Markup.Line();
    }

    /// <summary>The labels of the language switch, each written in its own language.</summary>
    public static void Labels(ReportWriter page)
    {
        page.Start("div", "languages");
        foreach (var (code, name) in new[] { ("ja", "日本語"), ("en", "English") })
        {
            page.Markup.Start("label").With("for", "language-" + code).With("class", "label-" + code).Text(name).End();
        }

        page.End();
    }

    public static void ListContents(ReportWriter page)
    {
        page.Start("nav").Start("ul");
        foreach (var (id, name) in Contents)
        {
            page.Start("li").Jump("", id, name).End();
        }

        page.End().End();
    }

    private static void Switch(ReportWriter page, string code, bool isOn)
    {
        page.Markup.Line().Start("input").With("type", "radio").With("name", "language")
            .With("id", "language-" + code).With("class", "switch")
            .With("aria-label", code == "ja" ? "日本語" : "English");
        if (isOn)
        {
            page.Markup.With("checked", "checked");
        }

        page.End();
    }

    private static void Meta(ReportWriter page, string name, string value) =>
        page.Markup.Start("meta").With(name, value).End();

    private static void Named(ReportWriter page, string name, string value) =>
        page.Markup.Start("meta").With("name", name).With("content", value).End();
}
