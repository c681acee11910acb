using System.Globalization;
namespace Yuimori.Workbench.Tests.Design;
public sealed class Dump
{
    [Fact]
    public void Write()
    {
        var r = Guideline.Analyse(Samples.Uc4());
        File.WriteAllLines("/tmp/uc4-risks.txt", r.Risks.Select(x => string.Create(CultureInfo.InvariantCulture, $"{x.Risk.Score.Risk} {x.Risk.Score.Band} {x.Risk.Id} -> {x.Residual.Risk}")));
        File.WriteAllLines("/tmp/uc4-lint.txt", r.Lint.Select(x => $"{x.Code} {x.Level} {x.Subject} {x.Position} {x.Text.En}"));
        File.WriteAllLines("/tmp/uc4-place.txt", r.Placements.Select(x => $"{x.Function} wanted {x.Wanted} at {x.At} {x.Standing} {x.Moved}"));
    }
}
