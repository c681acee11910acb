namespace Yuimori.Workbench.Report.Sections;

/// <summary>The things to protect.</summary>
internal static class AssetsSection
{
    public static void Write(ReportWriter page, ReportModel model)
    {
        page.Section("assets", ReportWords.Assets);
        if (model.Assets.Count == 0)
        {
            page.Nothing(new(
                "保護対象が記述されていません。システムファイルに assets を書くと、ここに並びます。",
                "No assets are described. Write them under assets in the System file and they stand here.")).End();
            return;
        }

        page.Table(
            "",
            new("番号", "Id"),
            ReportWords.Name,
            ReportWords.Kind,
            ReportWords.Where,
            new("重要度", "Importance"));
        foreach (var asset in model.Assets)
        {
            page.Start("tr").Start("td").Code(asset.Id).End();
            page.Element("td", asset.Name).Element("td", asset.Kind).Element("td", asset.Where);
            page.Element("td", asset.Importance ?? new("記述なし", "not stated")).End();
        }

        page.EndTable().End();
    }
}
