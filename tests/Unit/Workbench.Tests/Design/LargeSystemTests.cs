using System.Text;
using Yuimori.Shared;
using Yuimori.Workbench.Model;

namespace Yuimori.Workbench.Tests.Design;

/// <summary>Sizes that must work; how fast, <c>bench design</c> tells.</summary>
public sealed class LargeSystemTests
{
    [Fact]
    public void Read_TenThousandComponentsAndTwentyThousandLinks_IsWithinTheLimits()
    {
        var model = Samples.Ok(SystemFile.Parse(Encoding.UTF8.GetBytes(LargeSystem.Text(10_000)), "large.system.yaml"));

        Assert.Equal((10_000, 20_000), (model.Components.Count, model.Links.Count));
    }

    [Fact]
    public void Analyse_FourTimesTheComponents_CostsFourTimesTheMemoryNotMore()
    {
        var small = Allocated(500);
        var large = Allocated(2_000);

        Assert.InRange(large, small * 2, small * 6);
    }

    private static long Allocated(int components)
    {
        var model = Model(components);
        Guideline.Analyse(model);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Guideline.Analyse(model);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static SystemModel Model(int components) =>
        Samples.Ok(SystemFile.Parse(Encoding.UTF8.GetBytes(LargeSystem.Text(components)), "large.system.yaml"));
}
