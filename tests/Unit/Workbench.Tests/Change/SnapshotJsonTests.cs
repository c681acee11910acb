using System.Text;
using Yuimori.Workbench.Change;

namespace Yuimori.Workbench.Tests.Change;

public sealed class SnapshotJsonTests
{
    private static readonly DesignSnapshot Uc4 =
        SnapshotMaker.Of(Guideline.Analyse(Samples.Uc4()), Guideline.Rules, Guideline.Today);

    [Fact]
    public void WriteThenRead_IsTheSameDesign()
    {
        var text = SnapshotJson.Write(Uc4);

        var read = SnapshotJson.Read(Encoding.UTF8.GetBytes(text));

        Assert.True(read.IsOk, read.Error?.Detail);
        Assert.Equal(text, SnapshotJson.Write(read.Value));
        Assert.True(DesignDiff.Between(Uc4, read.Value).IsEmpty);
    }

    [Theory]
    [InlineData("", "SNAP-03")]
    [InlineData("null", "SNAP-03")]
    [InlineData("[]", "SNAP-03")]
    [InlineData("{}", "SNAP-03")]
    [InlineData("{\"format\":2,\"system\":\"s\",\"sha256\":\"\",\"day\":\"2026-11-21\",\"items\":[],\"risks\":[]}", "SNAP-02")]
    [InlineData("{\"format\":1,\"system\":\"s\",\"sha256\":\"\",\"day\":\"2026-13-21\",\"items\":[],\"risks\":[]}", "SNAP-03")]
    [InlineData("{\"format\":1,\"system\":null,\"sha256\":\"\",\"day\":\"2026-11-21\",\"items\":[],\"risks\":[]}", "SNAP-03")]
    [InlineData("{\"format\":1,\"system\":\"s\",\"sha256\":\"\",\"day\":\"2026-11-21\",\"items\":[],\"risks\":[],\"x\":1}", "SNAP-03")]
    [InlineData("{\"format\":1,\"system\":\"s\",\"sha256\":\"\",\"day\":\"2026-11-21\",\"risks\":[],\"items\":[{\"kind\":9,\"id\":\"a\",\"fields\":{}}]}", "SNAP-03")]
    [InlineData("{\"format\":1,\"system\":\"s\",\"sha256\":\"\",\"day\":\"2026-11-21\",\"risks\":[],\"items\":[{\"kind\":\"link\",\"id\":\"a\",\"fields\":{}},{\"kind\":\"link\",\"id\":\"a\",\"fields\":{}}]}", "SNAP-03")]
    [InlineData("{\"format\":1,\"system\":\"s\",\"sha256\":\"\",\"day\":\"2026-11-21\",\"risks\":[],\"items\":[null]}", "SNAP-03")]
    [InlineData("{\"format\":1,\"system\":\"s\",\"sha256\":\"\",\"day\":\"2026-11-21\",\"items\":[],\"risks\":[{\"id\":\"a\",\"title\":{\"ja\":\"\",\"en\":\"\"},\"vector\":\"\",\"score\":1,\"residual\":1,\"working\":[]}]}", "SNAP-03")]
    [InlineData("{\"format\":1,\"system\":\"s\",\"sha256\":\"\",\"day\":\"2026-11-21\",\"items\":[],\"risks\":[{\"id\":\"a@b\",\"title\":{\"ja\":\"\",\"en\":\"\"},\"vector\":\"\",\"score\":1,\"residual\":1,\"working\":[],\"decision\":{}}]}", "SNAP-03")]
    public void Read_WrongText_IsRefusedWithARemedy(string text, string code)
    {
        var read = SnapshotJson.Read(Encoding.UTF8.GetBytes(text));

        Assert.Equal(code, read.Error?.Code);
        Assert.NotEqual(read.Error!.Safe.Ja, read.Error.Safe.En);
    }

    [Fact]
    public void Read_FileThatFillsMemory_IsRefusedUnread() =>
        Assert.Equal("SNAP-01", SnapshotJson.Read(new byte[SnapshotJson.BytesMax + 1]).Error?.Code);
}
