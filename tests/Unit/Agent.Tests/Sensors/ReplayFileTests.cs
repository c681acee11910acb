using Yuimori.Agent.Sensors;
using Yuimori.Agent.Tests.Support;
using Yuimori.Kernel.Placement;

namespace Yuimori.Agent.Tests.Sensors;

public sealed class ReplayFileTests
{
    private static readonly StreamPlan[] Streams = [Plans.Rain, Plans.Fire];

    [Fact]
    public void Read_ColumnsInAnyOrderAndMore_TakesTheStreams()
    {
        var day = Read("time,fire,wind,rain\n00:00,0,3,0.5\n06:30:15,1,3,-1.25\n").Value;

        Assert.Equal([0.5m, 0m], day.At(TimeSpan.FromHours(6)));
        Assert.Equal([-1.25m, 1m], day.At(new TimeSpan(6, 30, 15)));
    }

    [Theory]
    [InlineData("", "t:1: the first column is not time")]
    [InlineData("clock,rain,fire\n", "t:1: the first column is not time")]
    [InlineData("time,rain\n00:00,1\n", "t:1: no column fire")]
    [InlineData("time,rain,fire\n", "t: no rows")]
    [InlineData("time,rain,fire\n00:00,1\n", "t:2: 2 cells, expected 3")]
    [InlineData("time,rain,fire\n24:00,1,0\n", "t:2: \"24:00\" is not HH:mm or HH:mm:ss")]
    [InlineData("time,rain,fire\n00:01,1,0\n00:01,1,0\n", "t:3: 00:01 is not later than before")]
    [InlineData("time,rain,fire\n00:00,much,0\n", "t:2: \"much\" is no value of rain")]
    [InlineData("time,rain,fire\n00:00,1e3,0\n", "t:2: \"1e3\" is no value of rain")]
    [InlineData("time,rain,fire\n00:00,1,2\n", "t:2: \"2\" is no value of fire")]
    public void Read_BadFile_NamesLineAndFault(string text, string detail)
    {
        var error = Read(text).Error!;

        Assert.Equal("AGENT-03", error.Code);
        Assert.Equal(detail, error.Detail);
    }

    [Fact]
    public void Load_NoFile_IsRefused() => Assert.Equal("AGENT-03", ReplayFile.Load(Plans.Sensor()).Error!.Code);

    private static Yuimori.Kernel.Results.Result<RecordedDay> Read(string text) =>
        ReplayFile.Read(new StringReader(text), Streams, "t");
}
