using Yuimori.Architecture.Tests.Rules;

namespace Yuimori.Architecture.Tests;

/// <summary>The house as it stands keeps every rule.</summary>
public sealed class RealRepositoryTests
{
    [Fact]
    public void Phases_ReferenceOnlyTheFloorBelow() => None(PhaseIndependence.Check(Repository.Real));

    [Fact]
    public void Places_HostsAndRoutes_KeepApart() => None(PlacesAndHosts.Check(Repository.Real));

    [Fact]
    public void Functions_AreComplete() => None(FunctionsComplete.Check(Repository.Real));

    [Fact]
    public void BannedCalls_AreAbsent() => None(BannedCalls.Check(Repository.Real));

    [Fact]
    public void FrozenEnums_KeepTheirNumbers() => None(FrozenEnums.Check(Repository.Real));

    [Fact]
    public void HouseNumbers_Hold() => None(HouseNumbers.Check(Repository.Real));

    private static void None(IEnumerable<string> violations)
    {
        var found = violations.ToList();
        if (found.Count > 0) Assert.Fail($"{found.Count} violations:\n{string.Join('\n', found)}");
    }
}
