using Yuimori.Kernel.Text;
using Yuimori.Workbench.Report.Sections;

namespace Yuimori.Workbench.Report;

/// <summary>
/// The report of a design: one HTML file with both languages in it, without scripts and without anything fetched. It is
/// well-formed XML too. Equal input gives equal bytes.
/// </summary>
public static class HtmlReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="model">What to report.</param>
    /// <param name="language">The language that is shown first; the reader can switch in the page.</param>
    /// <returns>The whole file.</returns>
    /// <exception cref="ArgumentException">
    /// An id is used twice or leads nowhere, or the picture passes a limit of
    /// <see cref="Yuimori.Workbench.Picture.PictureLimits"/>.
    /// </exception>
    public static string Render(ReportModel model, Language language)
    {
        ArgumentNullException.ThrowIfNull(model);
        var context = new ReportContext(model);
        var page = new ReportWriter();
        PageFrame.Open(page, model, language);
        HeadSection.Write(page, model);
        SummarySection.Write(page, context);
        PictureSection.Write(page, model);
        FindingsSection.Write(page, context);
        ComponentsSection.Write(page, context);
        AssetsSection.Write(page, model);
        ResidualsSection.Write(page, context);
        DecisionsSection.Write(page, context);
        SetAsideSection.Write(page, model);
        ExpectationsSection.Write(page, model);
        GlossarySection.Write(page, model);
        SourcesSection.Write(page, model);
        PageFrame.Close(page);
        return "<!DOCTYPE html>\n" + page;
    }
}
