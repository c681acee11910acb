using FsCheck;
using FsCheck.Fluent;
using Yuimori.Catalogue.Yaml;

namespace Yuimori.Catalogue.Tests.Yaml;

public sealed class NearestWordTests
{
    private static readonly string[] Kinds = ["sensor", "actuator", "controller", "gateway", "hub"];

    [Theory]
    [InlineData("sensr", "sensor")]
    [InlineData("Sensor", "sensor")]
    [InlineData("gatewya", "gateway")]
    [InlineData("controler", "controller")]
    [InlineData("hob", "hub")]
    public void Find_SlipOfTheKey_FindsTheWord(string came, string expected) =>
        Assert.Equal(expected, NearestWord.Find(came, Kinds));

    [Theory]
    [InlineData("toaster")]
    [InlineData("")]
    [InlineData("x")]
    public void Find_NothingNear_GivesNoWord(string came) => Assert.Null(NearestWord.Find(came, Kinds));

    [Fact]
    public void Find_HugeWord_IsNotCompared() => Assert.Null(NearestWord.Find(new string('a', 10_000), Kinds));

    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("", "abc", 3)]
    [InlineData("家", "窓", 1)]
    public void Distance_KnownPairs_AreRight(string a, string b, int distance) =>
        Assert.Equal(distance, NearestWord.Distance(a, b));

    [Fact]
    public void Distance_AnyWords_IsSymmetricAndBoundedByLengths()
    {
        Prop.ForAll<NonNull<string>, NonNull<string>>((a, b) =>
        {
            var distance = NearestWord.Distance(a.Get, b.Get);
            return distance == NearestWord.Distance(b.Get, a.Get)
                && distance >= Math.Abs(a.Get.Length - b.Get.Length)
                && distance <= Math.Max(a.Get.Length, b.Get.Length);
        }).QuickCheckThrowOnFailure();
    }
}
