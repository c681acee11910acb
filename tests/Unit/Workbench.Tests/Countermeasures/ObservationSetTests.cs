using System.Text;
using Yuimori.Workbench.Countermeasures;

namespace Yuimori.Workbench.Tests.Countermeasures;

public sealed class ObservationSetTests
{
    private static readonly string Good = File.ReadAllText(
        Path.Combine(Samples.Root, "guideline", "observations.yaml"));

    [Theory]
    [InlineData("countermeasure: channel-encryption-ip", "countermeasure: channel-encryption", "OBS-20")]
    [InlineData("    function: F1\n", "", "OBS-21")]
    [InlineData("    function: F1\n", "    function: F1\n    to: link\n", "OBS-21")]
    [InlineData("id: f2-confirmation", "id: f1-wizard", "OBS-22")]
    [InlineData("transport: [tls, mutual-tls], medium", "transport: [ssl], medium", "OBS-05")]
    [InlineData("yuimori-observations: 1", "yuimori-observations: 2", "OBS-01")]
    public void Parse_OneThingBroken_NoneIsUsed(string old, string changed, string code)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        var read = ObservationSet.Parse(
            Encoding.UTF8.GetBytes(Good.Replace(old, changed, StringComparison.Ordinal)), "observations.yaml", Guideline.Catalogue);

        Assert.False(read.IsOk);
        Assert.Contains(code, read.Problems.Select(p => p.Code));
    }

    [Fact]
    public void Load_FileMissing_IsAProblem() =>
        Assert.Equal("YAML-00", Assert.Single(ObservationSet.Load(Guideline.Catalogue, "/nowhere").Problems).Code);
}
