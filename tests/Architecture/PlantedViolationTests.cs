using Yuimori.Architecture.Tests.Rules;

namespace Yuimori.Architecture.Tests;

/// <summary>A rule that cannot fail is no rule: each one finds a violation planted in a copy of the house.</summary>
public sealed class PlantedViolationTests
{
    private static readonly Repository Real = Repository.Real;

    [Fact]
    public void Rule1_PhaseReferencesAnotherPhase_IsFound()
    {
        var project = Real.Files["src/Detection/Detection.csproj"].Replace(
            "</ItemGroup>", "<ProjectReference Include=\"../Initiation/Initiation.csproj\" /></ItemGroup>", StringComparison.Ordinal);
        var found = PhaseIndependence.Check(Real.With("src/Detection/Detection.csproj", project));
        Assert.Contains(found, f => f.Contains("Detection references Initiation", StringComparison.Ordinal));
    }

    [Fact]
    public void Rule2_DevicePartUsesHubPart_IsFound()
    {
        var found = PlacesAndHosts.Check(Real.With(
            "src/Detection/Monitoring/Device/Planted.cs", "using Yuimori.Detection.StateVisualisation.Hub;\n"));
        Assert.Contains(found, f => f.Contains("never uses a Hub part", StringComparison.Ordinal));
    }

    [Fact]
    public void Rule2_LibraryReferencesHost_IsFound()
    {
        var project = Real.Files["src/Console/Console.csproj"].Replace(
            "</ItemGroup>", "<ProjectReference Include=\"../Hub/Hub.csproj\" /></ItemGroup>", StringComparison.Ordinal);
        var found = PlacesAndHosts.Check(Real.With("src/Console/Console.csproj", project));
        Assert.Contains(found, f => f.Contains("Console references the host Hub", StringComparison.Ordinal));
    }

    [Fact]
    public void Rule2_PageRouteLeavesItsPhase_IsFound()
    {
        var found = PlacesAndHosts.Check(Real.With("src/Console/Pages/Recovery/Planted.razor", "@page \"/proof/isolation\"\n"));
        Assert.Contains(found, f => f.Contains("stands in Pages/Recovery", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("guideline/3-detection/F12-", "F12 has no data file")]
    [InlineData("docs/functions.md", "F23 has no row in docs/functions.md")]
    [InlineData("src/Detection/Monitoring/MonitoringFunction.cs", "F12 has no descriptor")]
    [InlineData("tests/Unit/Detection.Tests/Monitoring/", "F12 has no unit test")]
    [InlineData("tests/Scenarios/Detection/Monitoring/", "F12 has no scenario")]
    public void Rule3_PartOfAFunctionRemoved_IsFound(string removed, string expected) =>
        Assert.Contains(FunctionsComplete.Check(Real.Without(removed)), f => f.StartsWith(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("class P { void M() { try { } catch (Exception e)\n{ } } }", "catches everything")]
    [InlineData("class P { bool M(string password, string given)\n{ return password == given; } }", "compares a secret")]
    [InlineData("// TODO later", "unfinished")]
    public void Rule4_BannedLine_IsFound(string source, string expected) => Assert.Contains(
        BannedCalls.Check(Real.With("src/Kernel/Planted.cs", source)),
        f => f.StartsWith("src/Kernel/Planted.cs", StringComparison.Ordinal) && f.Contains(expected, StringComparison.Ordinal));

    [Fact]
    public void Rule4_BanLifted_IsFound() => Assert.Contains(
        BannedCalls.Check(Real.With("BannedSymbols.txt", "")), f => f.Contains("DateTime.UtcNow", StringComparison.Ordinal));

    [Fact]
    public void Rule5_WireNumberChanged_IsFound()
    {
        const string path = "src/Kernel/Messages/Purpose.cs";
        var changed = Real.Files[path].Replace("Life = 1", "Life = 9", StringComparison.Ordinal);
        Assert.Contains(FrozenEnums.Check(Real.With(path, changed)), f => f.Contains("Purpose.Life = 1", StringComparison.Ordinal));
    }

    [Fact]
    public void HouseNumbers_LongFile_IsFound() => Assert.Contains(
        HouseNumbers.Check(Real.With("src/Kernel/Planted.cs", new string('\n', 401))),
        f => f.Contains("401 lines", StringComparison.Ordinal));

    [Fact]
    public void HouseNumbers_WideLine_IsFound() => Assert.Contains(
        HouseNumbers.Check(Real.With("src/Kernel/Planted.cs", new string('x', 121))),
        f => f.Contains("121 wide", StringComparison.Ordinal));

    [Fact]
    public void HouseNumbers_TwoClassesInAFile_IsFound() => Assert.Contains(
        HouseNumbers.Check(Real.With("src/Kernel/Planted.cs", "class A\n{\n}\n\nclass B\n{\n}\n")),
        f => f.Contains("2 top-level types", StringComparison.Ordinal));
}
