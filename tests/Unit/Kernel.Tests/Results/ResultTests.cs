using Yuimori.Kernel.Results;

namespace Yuimori.Kernel.Tests.Results;

public sealed class ResultTests
{
    private static readonly Error Sad = Error.Of("TEST-01", "だめ", "no");

    [Fact]
    public void Default_IsAFailure() => Assert.Equal("KERNEL-01", default(Result<string>).Error!.Code);

    [Fact]
    public void Default_OfAStruct_IsAFailureToo() => Assert.False(default(Result<int>).IsOk);

    [Fact]
    public void Null_IsAFailure() => Assert.False(((Result<string>)(string)null!).IsOk);

    [Fact]
    public void Value_OfAFailure_Throws()
    {
        Result<string> failed = Sad;
        Assert.Throws<InvalidOperationException>(() => failed.Value);
    }

    [Fact]
    public void Then_OfAFailure_CarriesItThrough()
    {
        Result<string> failed = Sad;
        Assert.Equal(Sad, failed.Then<int>(_ => throw new InvalidOperationException("must not run")).Error);
    }

    [Fact]
    public void Map_OfAValue_Maps() => Assert.Equal(3, ((Result<string>)"abc").Map(s => s.Length).Value);
}
