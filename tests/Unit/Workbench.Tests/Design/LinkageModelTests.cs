using Yuimori.Kernel.Identity;
using Yuimori.Workbench.Design;

namespace Yuimori.Workbench.Tests.Design;

public sealed class LinkageModelTests
{
    [Fact]
    public void Of_Uc4_SensorsReachTheEdgeAndTheCloud()
    {
        var models = LinkageModels.Of(Samples.Uc4());

        Assert.Equal([LinkageModel.Edge, LinkageModel.Cloud], models[ComponentId.Of("pm25-meter")]);
        Assert.Equal([LinkageModel.Cloud], models[ComponentId.Of("cloud")]);
    }

    [Fact]
    public void Of_FogBetween_IsPartOfTheWayUp()
    {
        var models = LinkageModels.Of(Samples.Ok(Samples.Parse("""
            yuimori: 1
            system: { id: x, name: X, field: factory }
            components:
              - { id: robot, name: Robot, kind: device, layer: edge }
              - { id: line, name: Line, kind: system, layer: fog }
              - { id: cloud, name: Cloud, kind: service, layer: cloud }
              - { id: alone, name: Alone, kind: device, layer: edge }
              - { id: mate, name: Mate, kind: device, layer: edge }
            links:
              - { id: a, from: robot, to: line, medium: ethernet, protocol: other }
              - { id: b, from: line, to: cloud, medium: internet, protocol: other }
              - { id: c, from: mate, to: line, medium: ethernet, protocol: other }
            """)));

        Assert.Equal([LinkageModel.Fog, LinkageModel.Cloud], models[ComponentId.Of("robot")]);
        Assert.Equal([LinkageModel.Fog, LinkageModel.Cloud], models[ComponentId.Of("line")]);
        Assert.Empty(models[ComponentId.Of("alone")]);
    }
}
