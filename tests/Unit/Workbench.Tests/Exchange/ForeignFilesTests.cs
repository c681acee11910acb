using Yuimori.Kernel.Text;
using Yuimori.Workbench.Exchange;

namespace Yuimori.Workbench.Tests.Exchange;

/// <summary>Files that other tools and people wrote, read where they lie beside the checkout.</summary>
public sealed class ForeignFilesTests
{
    [Theory]
    [InlineData("otm-example.yaml", ImportFormat.Otm, 4, 2)]
    [InlineData("threat-dragon-v2.json", ImportFormat.ThreatDragon, 7, 9)]
    [InlineData("threat-dragon-online-game.json", ImportFormat.ThreatDragon, 12, 17)]
    [InlineData("threagile-example.yaml", ImportFormat.Threagile, 14, 20)]
    [InlineData("ms-tmt-nested-zones.tm7", ImportFormat.Tm7, 4, 2)]
    [InlineData("cyclonedx-1.4.json", ImportFormat.CycloneDx, 1, 0)]
    [InlineData("cyclonedx-1.5.json", ImportFormat.CycloneDx, 1, 0)]
    [InlineData("cyclonedx-1.6.json", ImportFormat.CycloneDx, 1, 0)]
    [InlineData("cyclonedx-1.7.json", ImportFormat.CycloneDx, 1, 0)]
    public void ReadFile_OfOthers_BecomesASystem(string file, ImportFormat format, int components, int links)
    {
        var path = Path.Combine(Samples.Root, "..", "shared", "foreign", file);
        if (!File.Exists(path))
        {
            TestContext.Current.TestOutputHelper?.WriteLine("not checked: foreign files absent");
            return;
        }

        foreach (var language in new[] { Language.Japanese, Language.English })
        {
            var imported = Exchanges.Ok(Importer.ReadFile(path, null, language));
            var model = Exchanges.ModelOf(imported);

            Assert.Equal(format, imported.Format);
            Assert.Equal((components, links), (model.Components.Count, model.Links.Count));
            Assert.NotEmpty(imported.Losses);
            Assert.NotEmpty(Exchanges.Analyse(model).Risks);
        }
    }
}
