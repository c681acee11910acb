using Yuimori.Kernel.Text;
using Yuimori.Workbench.Picture;

namespace Yuimori.Workbench.Report.Sections;

/// <summary>The picture, drawn once for each language: texts of other length need another layout.</summary>
internal static class PictureSection
{
    public static void Write(ReportWriter page, ReportModel model)
    {
        var places = new PictureAnchors(model);
        page.Section("picture", ReportWords.Picture).Start("div", "picture");
        foreach (var language in Enum.GetValues<Language>())
        {
            page.Markup.Line().Markup(PictureRenderer.Draw(model.Picture, language, new PictureOptions
            {
                EmbedStyle = false,
                Address = places.Of,
                ShowTitle = false,
                IdPrefix = language == Language.Japanese ? "ja-" : "en-",
            }));
        }

        page.End().End();
    }
}
