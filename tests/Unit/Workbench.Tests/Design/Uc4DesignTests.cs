using System.Globalization;
using Yuimori.Workbench.Countermeasures;
using Yuimori.Workbench.Design;
using Yuimori.Workbench.Lint;

namespace Yuimori.Workbench.Tests.Design;

public sealed class Uc4DesignTests
{
    private static readonly Lazy<DesignResult> Result = new(static () => Guideline.Analyse(Samples.Uc4()));

    [Fact]
    public void Analyse_Uc4_FindsWhatACarefulHumanWouldList()
    {
        var found = Result.Value.Risks.Select(r => string.Create(
            CultureInfo.InvariantCulture, $"{r.Risk.Score.Risk} {r.Risk.Score.Band} {r.Risk.Id} -> {r.Residual.Risk}"));

        Assert.Equal(File.ReadAllLines(Path.Combine(Samples.Root, "tests/Unit/Workbench.Tests/Design/uc4-risks.txt")), found);
    }
}
