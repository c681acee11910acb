using System.Globalization;
using Yuimori.Kernel.Text;

namespace Yuimori.Workbench.Report.Sections;

/// <summary>What the report is about and how it was made.</summary>
internal static class HeadSection
{
    public static void Write(ReportWriter page, ReportModel model)
    {
        page.Markup.Line();
        page.Start("header").Start("div", "top").Element("p", ReportWords.Title, "kicker");
        PageFrame.Labels(page);
        page.End().Element("h1", model.SystemName).Start("dl", "facts");
        Fact(page, new("システム", "System"), model.SystemId);
        Fact(page, new("ファイル", "File"), model.FileName);
        Fact(page, new("SHA-256", "SHA-256"), model.FileSha256);
        Fact(page, new("カタログ", "Catalogue"), model.CatalogueVersion);
        page.Start("div").Element("dt", new("評価手法", "Method")).Element("dd", model.Method).End();
        Fact(page, new("結守", "Yuimori"), model.ProductVersion);
        if (model.MadeAt is { } at)
        {
            var time = at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
            Fact(page, new("作成", "Made"), time);
        }

        page.End();
        PageFrame.ListContents(page);
        page.End();
    }

    private static void Fact(ReportWriter page, LocalisedText name, string value) =>
        page.Start("div").Element("dt", name).Start("dd").Code(value).End().End();
}
