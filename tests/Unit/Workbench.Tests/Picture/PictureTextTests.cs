using System.Text;
using Yuimori.Workbench.Picture;
using Yuimori.Workbench.Picture.Text;

namespace Yuimori.Workbench.Tests.Picture;

public sealed class PictureTextTests
{
    [Theory]
    [InlineData("窓", 12)]
    [InlineData("窓窓", 24)]
    [InlineData("", 0)]
    public void Width_FullWidth_IsOneEmEach(string text, int expected) =>
        Assert.Equal(expected, TextMeasure.Width(text, TextStyle.Detail));

    [Fact]
    public void Width_EveryPrintableCharacter_HasAPlausibleWidth()
    {
        for (var character = ' '; character < 0x7F; character++)
        {
            Assert.InRange(GlyphWidths.Of(new Rune(character), bold: false), 278, 1015);
            Assert.InRange(GlyphWidths.Of(new Rune(character), bold: true), 325, 1103);
        }
    }

    [Fact]
    public void Fit_TextThatFits_IsUnchanged() => Assert.Equal("temp", TextMeasure.Fit("temp", TextStyle.Detail, 60));

    [Theory]
    [InlineData("Distributed power monitoring", 60)]
    [InlineData("分散型電源監視サービス", 60)]
    [InlineData("W", 1)]
    public void Fit_TextTooLong_EndsWithEllipsisAndFits(string text, int width)
    {
        var shown = TextMeasure.Fit(text, TextStyle.Detail, width);
        Assert.EndsWith("…", shown, StringComparison.Ordinal);
        Assert.True(shown == "…" || TextMeasure.Width(shown, TextStyle.Detail) <= width);
    }

    [Fact]
    public void Break_Latin_BreaksAtSpaces() => Assert.Equal(
        ["Distributed power", "monitoring service"],
        LineBreaker.Break("Distributed power monitoring service", TextStyle.Detail, 130, 2));

    [Fact]
    public void Break_Japanese_NeverStartsALineWithAClosingMark()
    {
        for (var width = 60; width < 140; width++)
        {
            var lines = LineBreaker.Break("温度（居間）、湿度、照度。", TextStyle.Detail, width, 20);
            Assert.All(lines.Skip(1), line => Assert.DoesNotContain(line[0], "、。）"));
            Assert.Equal("温度（居間）、湿度、照度。", string.Concat(lines));
        }
    }

    [Fact]
    public void Break_WordLongerThanLine_GoesOnAndKeepsEveryCharacter()
    {
        var word = new string('W', 40);
        Assert.Equal(word, string.Concat(LineBreaker.Break(word, TextStyle.Detail, 50, 100)));
    }

    [Fact]
    public void Balance_NameOfTwoLines_LeavesNoLonelyCharacter() => Assert.Equal(
        ["ポイント気象", "情報サービス"],
        LineBreaker.Balance("ポイント気象情報サービス", TextStyle.Name, 158, 3));

    [Theory]
    [InlineData("a\r\n\tb", "a b")]
    [InlineData("  a  ", "a")]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("a\u202Eb", "a\uFFFDb")]
    [InlineData("か\u3099", "が")]
    public void Clean_UnfitCharacters_AreReplaced(string text, string expected) =>
        Assert.Equal(expected, SafeText.Clean(text));

    [Fact]
    public void Clean_LoneSurrogate_IsReplaced() =>
        Assert.Equal("a\uFFFDb", SafeText.Clean(string.Concat("a", (char)0xD800, "b")));

    [Fact]
    public void Clean_TowerOfMarks_IsCutDown() =>
        Assert.True(SafeText.Clean("Z" + new string('\u0351', 50)).Length <= 3);

    [Fact]
    public void Clean_GiantText_IsCutOff() =>
        Assert.Equal(PictureLimits.TextCharactersMax, SafeText.Clean(new string('x', 1_000_000)).Length);

    [Fact]
    public void Styles_EveryRow_HoldsTheTallestFace() => Assert.All(
        TextStyle.All,
        style =>
        {
            Assert.True(style.Pitch * 100 >= style.Size * 145, style.Class);
            Assert.True(style.Baseline * 100 >= style.Size * 110, style.Class);
            Assert.True((style.Pitch - style.Baseline) * 100 >= style.Size * 25, style.Class);
        });
}
