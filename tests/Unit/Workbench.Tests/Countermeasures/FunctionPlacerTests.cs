using Yuimori.Kernel.Functions;
using Yuimori.Kernel.Identity;
using Yuimori.Workbench.Countermeasures;

namespace Yuimori.Workbench.Tests.Countermeasures;

public sealed class FunctionPlacerTests
{
    [Theory]
    [InlineData(12, "entrance-lock", "entrance-lock", PlacementStanding.Working, PlacementMove.None)]
    [InlineData(12, "pm25-meter", "home-gateway", PlacementStanding.Working, PlacementMove.TooSmall)]
    [InlineData(3, "pm25-meter", "pm25-meter", PlacementStanding.Working, PlacementMove.None)]
    [InlineData(11, "home-gateway", "home-gateway", PlacementStanding.Planned, PlacementMove.None)]
    [InlineData(17, "cloud", "cloud", PlacementStanding.Planned, PlacementMove.None)]
    public void Place_Uc4_FollowsTheRule(
        int function, string wanted, string at, PlacementStanding standing, PlacementMove moved)
    {
        var placer = new FunctionPlacer(Samples.Uc4(), Guideline.Catalogue);

        var placed = placer.Place(FunctionId.Of(function), ComponentId.Of(wanted));

        Assert.Equal((ComponentId.Of(at), standing, moved), (placed.At!.Value, placed.Standing, placed.Moved));
    }

    [Fact]
    public void Place_EveryFunctionEverywhere_PlannedIsNeverWorkingAndPlacesAreKept()
    {
        var model = Samples.Uc4();
        var placer = new FunctionPlacer(model, Guideline.Catalogue);
        foreach (var function in Guideline.Catalogue.Functions)
        {
            foreach (var component in model.Components)
            {
                var placed = placer.Place(function.Id, component.Id);
                Assert.False(
                    placed.Standing == PlacementStanding.Working
                    && function.Status == Catalogue.FunctionStatus.Planned);
                Assert.Equal(placed.At is null, placed.Standing == PlacementStanding.Nowhere);
                Assert.Equal(placed.Moved != PlacementMove.None, placed.At != placed.Wanted);
            }
        }
    }

    [Fact]
    public void Place_TinyComponent_CarriesNothing()
    {
        var model = Samples.Ok(Samples.ParseUc4With("capacity: small", "capacity: tiny"));
        var placer = new FunctionPlacer(model, Guideline.Catalogue);

        var placed = placer.Place(FunctionId.Of(10), ComponentId.Of("pm25-meter"));

        Assert.Equal((ComponentId.Of("home-gateway"), PlacementMove.TooSmall), (placed.At!.Value, placed.Moved));
    }

    [Fact]
    public void Place_ComponentThatYuimoriDoesNotRun_IsNotCountedAsWorking()
    {
        var model = Samples.Ok(Samples.Parse(
            "yuimori: 1\nsystem: { id: s, name: x, field: other }\n"
            + "components: [{ id: tv, name: x, kind: device, layer: edge }]\n"));

        var placed = new FunctionPlacer(model, Guideline.Catalogue).Place(FunctionId.Of(3), ComponentId.Of("tv"));

        Assert.Equal(PlacementStanding.NotOurs, placed.Standing);
    }
}
