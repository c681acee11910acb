using Yuimori.Workbench.Exchange.Export;
using Yuimori.Workbench.Exchange.Pdf;

namespace Yuimori.Workbench.Tests.Exchange;

public sealed class PdfTests
{
    [Fact]
    public void Print_NoBrowser_SaysHowToGetOne()
    {
        var printed = PdfPrinter.Print("<p/>", "never.pdf", PdfPrinter.FindBrowser("/no/such/folder"));

        Assert.Equal("EX-30", printed.Error!.Code);
        Assert.Contains("apt install chromium", printed.Error.Safe.En, StringComparison.Ordinal);
        Assert.Contains("apt install chromium", printed.Error.Safe.Ja, StringComparison.Ordinal);
        Assert.False(File.Exists("never.pdf"));
    }

    [Fact]
    public void Print_BrowserThatWritesNothing_IsAFailure() => Assert.Equal(
        "EX-31", PdfPrinter.Print("<p/>", "never.pdf", "/bin/true").Error!.Code);

    [Fact]
    public void Print_BrowserThatIsNone_IsAFailure() => Assert.Equal(
        "EX-31", PdfPrinter.Print("<p/>", "never.pdf", Exchanges.FileOf("lamp.tm7")).Error!.Code);

    [Fact]
    public void Print_Uc4_IsAPdf()
    {
        var browser = PdfPrinter.FindBrowser(Environment.GetEnvironmentVariable("PATH"));
        if (browser is null)
        {
            TestContext.Current.TestOutputHelper?.WriteLine("not checked: no Chromium on the search path");
            return;
        }

        var path = Path.Combine(Directory.CreateTempSubdirectory("pdf-").FullName, "x.pdf");
        var printed = PdfPrinter.Print(Exchanges.Export(ExportFormat.Html, Samples.Uc4()).Text, path, browser);

        Assert.True(printed.IsOk, printed.Error?.Detail);
        Assert.True(new FileInfo(path).Length > 10_000);
    }
}
