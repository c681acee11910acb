using Yuimori.Workbench.Picture.Drawing;

namespace Yuimori.Workbench.Tests.Picture;

public sealed class MarkupWriterTests
{
    [Fact]
    public void Text_MarkupCharacters_AreEscaped() => Assert.Equal(
        "<p a=\"&quot;&#39;&lt;\">&lt;b&gt; &amp;amp;</p>",
        new MarkupWriter().Start("p").With("a", "\"'<").Text("<b> &amp;").End().ToString());

    [Fact]
    public void End_EmptyElement_IsClosedAsHtmlReadsIt() => Assert.Equal(
        "<td></td><meta/>", new MarkupWriter().Start("td").End().Start("meta").End().ToString());

    [Fact]
    public void ToString_OpenElement_Throws() =>
        Assert.Throws<InvalidOperationException>(() => new MarkupWriter().Start("p").ToString());

    [Fact]
    public void With_AfterText_Throws() =>
        Assert.Throws<InvalidOperationException>(() => new MarkupWriter().Start("p").Text("a").With("b", "c"));

    [Fact]
    public void Style_HoldingMarkup_Throws() =>
        Assert.Throws<ArgumentException>(() => new MarkupWriter().Style("</style>"));

    [Theory]
    [InlineData("window-1", "component-window-1")]
    [InlineData("a b", "component-a_20_b")]
    [InlineData("a_20_b", "component-a_5f_20_5f_b")]
    [InlineData("\"><x", "component-_22__3e__3c_x")]
    [InlineData("窓", "component-_7a93_")]
    public void DomId_AnyId_IsSafeAndUnique(string id, string expected) =>
        Assert.Equal(expected, DomId.Of("component-", id));
}
