using System.Globalization;
using Yuimori.Catalogue.Yaml;

namespace Yuimori.Catalogue.Tests.Yaml;

public sealed class YamlScalarTests
{
    [Theory]
    [InlineData("no")]
    [InlineData("on")]
    [InlineData("Norway")]
    [InlineData("0123")]
    [InlineData("1e5")]
    [InlineData("0x1F")]
    [InlineData("1_000")]
    [InlineData("12:30")]
    [InlineData("2017-05-08")]
    [InlineData("+-1")]
    [InlineData(".5")]
    [InlineData("1.")]
    public void IsText_WordsThatOldParsersTurnIntoSomethingElse_StayText(string text)
    {
        var scalar = Plain(text);

        Assert.True(scalar.IsText);
        Assert.Null(scalar.AsBoolean);
        Assert.Null(scalar.AsInteger);
        Assert.Null(scalar.AsDecimal);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("False", false)]
    public void AsBoolean_TruthWord_IsRead(string text, bool value)
    {
        Assert.Equal(value, Plain(text).AsBoolean);
        Assert.False(Plain(text).IsText);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("-12", -12)]
    [InlineData("+7", 7)]
    [InlineData("9223372036854775807", long.MaxValue)]
    public void AsInteger_WholeNumber_IsRead(string text, long value) => Assert.Equal(value, Plain(text).AsInteger);

    [Fact]
    public void AsInteger_BeyondSixtyFourBits_IsNeitherNumberNorText()
    {
        var scalar = Plain("9223372036854775808");

        Assert.Null(scalar.AsInteger);
        Assert.False(scalar.IsText);
    }

    [Theory]
    [InlineData("0.646")]
    [InlineData("-10.00")]
    public void AsDecimal_Fraction_IsExact(string text)
    {
        Assert.Equal(text, Plain(text).AsDecimal!.Value.ToString(CultureInfo.InvariantCulture));
        Assert.Null(Plain(text).AsInteger);
    }

    [Theory]
    [InlineData("")]
    [InlineData("~")]
    [InlineData("null")]
    public void IsNull_NothingWritten_IsNull(string text)
    {
        Assert.True(Plain(text).IsNull);
        Assert.False(Plain(text).IsText);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("12")]
    public void IsText_Quoted_IsAlwaysText(string text)
    {
        var scalar = new YamlScalar(YamlPosition.Start, text, isPlain: false);

        Assert.True(scalar.IsText);
        Assert.False(scalar.IsNull);
        Assert.Null(scalar.AsBoolean);
        Assert.Null(scalar.AsInteger);
    }

    private static YamlScalar Plain(string text) => new(YamlPosition.Start, text, isPlain: true);
}
